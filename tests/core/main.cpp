// The main of Catch2 2.13; Catch2 3 brings its own as a library.
#define CATCH_CONFIG_MAIN
#define CATCH_CONFIG_NO_POSIX_SIGNALS
#include <catch2/catch.hpp>
