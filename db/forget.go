package db

// forget gives back the memory of the pages of the file that were read so far,
// for whoever read very many. The system keeps them as long as it likes, and
// lends them again where they are asked for.
func (v view) forget() { forgetPages(v.tx.DB().Info().Data, uintptr(v.tx.Size())) }
