# SPDX-License-Identifier: GPL-3.0-or-later
#
# plus48_language: what every translation unit gets, JUCE's too.
# plus48_warnings: what ours get on top.

find_program (PLUS48_CCACHE ccache)

if (PLUS48_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Relative paths make a cache entry good for every checkout; juce_core holds the time
    # it was compiled at, which nobody asks for.
    set (launcher "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=time_macros,pch_defines "${PLUS48_CCACHE}")
    set (CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set (CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

add_library (plus48_language INTERFACE)

# The same figures on every machine: no contraction into fused multiply-adds, no fast maths. Nobody asks
# for errno or traps, which would keep the compiler from computing square roots side by side.
target_compile_options (plus48_language INTERFACE -ffp-contract=off -fno-fast-math -fno-math-errno -fno-trapping-math)

if (PLUS48_SANITIZE)
    target_compile_options (plus48_language INTERFACE
        -fsanitize=${PLUS48_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options (plus48_language INTERFACE -fsanitize=${PLUS48_SANITIZE})
    target_compile_definitions (plus48_language INTERFACE PLUS48_SANITIZED=1)
endif()

target_compile_definitions (plus48_language INTERFACE
    $<$<AND:$<CONFIG:Debug>,$<COMPILE_LANGUAGE:CXX>>:_GLIBCXX_ASSERTIONS=1>)

add_library (plus48_warnings INTERFACE)

target_compile_options (plus48_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:
        -Wall -Wextra -Wpedantic
        -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wcast-align -Wcast-qual
        -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi -Wformat=2 -Wunused
        -Wzero-as-null-pointer-constant -Wimplicit-fallthrough -Wswitch-enum>)

if (PLUS48_WERROR)
    target_compile_options (plus48_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()

if (CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options (plus48_warnings INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:
            -Wsuggest-override -Wmissing-declarations -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wredundant-decls>)

    # Instrumented code confuses the warnings that follow the flow of data.
    if (PLUS48_SANITIZE)
        target_compile_options (plus48_warnings INTERFACE
            $<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-array-bounds -Wno-restrict>)
    endif()
elseif (CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    target_compile_options (plus48_warnings INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:
            -Wmissing-prototypes -Winconsistent-missing-override -Wunreachable-code -Wconditional-uninitialized -Wunused-private-field>)
endif()

# plus48_our_own (<target>...): for every library and program of our own.
function (plus48_our_own)
    foreach (target IN LISTS ARGV)
        target_link_libraries (${target} PUBLIC plus48_language PRIVATE plus48_warnings)
        target_include_directories (${target} PUBLIC "${CMAKE_SOURCE_DIR}/Source")

        # Lets ccache look inside a precompiled header.
        target_compile_options (${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    endforeach()
endfunction()
