# SPDX-License-Identifier: GPL-3.0-or-later

find_package (PkgConfig REQUIRED)
find_package (Threads REQUIRED)
pkg_check_modules (ebur128 REQUIRED IMPORTED_TARGET libebur128)
pkg_check_modules (fftw3 REQUIRED IMPORTED_TARGET fftw3)
pkg_check_modules (mpg123 REQUIRED IMPORTED_TARGET libmpg123)
pkg_check_modules (sndfile REQUIRED IMPORTED_TARGET sndfile)
pkg_check_modules (soxr REQUIRED IMPORTED_TARGET soxr)

# 2 and 3 both do: Tests/Catch.h evens out the difference.
find_package (Catch2 CONFIG QUIET)

if (NOT Catch2_FOUND)
    include (FetchContent)
    message (STATUS "No Catch2 is installed: downloading it")
    FetchContent_Declare (Catch2
        GIT_REPOSITORY https://github.com/catchorg/Catch2.git
        GIT_TAG v3.8.1
        GIT_SHALLOW ON)
    FetchContent_MakeAvailable (Catch2)
endif()

# A static Catch2 built here is in the sanitizers' view as well.
if (TARGET Catch2)
    get_target_property (imported Catch2 IMPORTED)

    if (NOT imported)
        target_link_libraries (Catch2 PUBLIC plus48_language)
    endif()
endif()
