# SPDX-License-Identifier: GPL-3.0-or-later

#[[ plus48_embed_files (<target> [SET <Name>] FOLDER <folder> FILES <file>...)

    Puts files into a library, byte for byte, found at run time by their path
    below the folder: `plus48::embedded::find ("Equipment/preamps.csv")`.
    Header: "Resources/Embedded.h".

    Every further library names a set of its own: SET Fonts comes as
    "Resources/EmbeddedFonts.h" and `plus48::embedded::Fonts::find()`.

    They become C++, which every compiler makes into every object format; .incbin is not in Microsoft's assembler, and
    #embed not in C++20. One number stands for eight bytes, since the compiler's time goes by the count of numbers: the
    fonts' 1.6 MB take less than two seconds, and only after a change of them.
]]
function (plus48_embed_files target)
    cmake_parse_arguments (PARSE_ARGV 1 arg "" "SET;FOLDER" "FILES")

    set (generated "${CMAKE_BINARY_DIR}/generated")
    set (header "Resources/Embedded${arg_SET}.h")
    set (file_name "${generated}/Resources/Embedded${arg_SET}")
    set (namespace "plus48::embedded")

    if (arg_SET)
        string (APPEND namespace "::${arg_SET}")
    endif()

    set (index 0)
    set (externs "")
    set (rows "")

    foreach (name IN LISTS arg_FILES)
        set (path "${arg_FOLDER}/${name}")

        if (NOT EXISTS "${path}")
            message (FATAL_ERROR "plus48_embed_files: there is no ${path}")
        endif()

        set (symbol "plus48_embedded_${arg_SET}${index}")
        string (APPEND externs "extern const std::uint64_t ${symbol}[];\nextern const std::size_t ${symbol}_size;\n")
        string (APPEND rows "        { \"${name}\", ${symbol}, ${symbol}_size },\n")
        math (EXPR index "${index} + 1")

        add_custom_command (OUTPUT "${generated}/Resources/${symbol}.cpp"
            COMMAND "${CMAKE_COMMAND}" -DFILE=${path} -DSYMBOL=${symbol} -DOUTPUT=${generated}/Resources/${symbol}.cpp -P "${CMAKE_SOURCE_DIR}/CMake/FileAsArray.cmake"
            DEPENDS "${path}" "${CMAKE_SOURCE_DIR}/CMake/FileAsArray.cmake"
            VERBATIM)
        target_sources (${target} PRIVATE "${generated}/Resources/${symbol}.cpp")
    endforeach()

    file (CONFIGURE OUTPUT "${file_name}.h" @ONLY CONTENT
"#pragma once

#include <cstddef>

/** Files of the Resources folder that are part of the program. */
namespace @namespace@
{
struct File
{
    /** The path below the folder: `Equipment/preamps.csv`. */
    const char* name;

    /** A zero byte follows the last one. */
    const void* data;
    std::size_t size;
};

/** [any thread] nullptr when there is no such file. */
const File* find (const char* name) noexcept;

/** [any thread] Where the Resources folder was when the program was built. */
const char* sourceFolder() noexcept;
} // namespace @namespace@
")

    file (CONFIGURE OUTPUT "${file_name}.cpp" @ONLY CONTENT
"#include \"@header@\"

#include <cstdint>
#include <cstring>

extern \"C\" {
@externs@}

namespace @namespace@
{
const File* find (const char* name) noexcept
{
    // The last row ends the table, and keeps it legal when there are no files.
    static const File files[] = {
@rows@        { nullptr, nullptr, 0 }
    };

    for (const auto* file = files; file->name != nullptr; ++file)
        if (std::strcmp (file->name, name) == 0)
            return file;

    return nullptr;
}

const char* sourceFolder() noexcept { return \"@arg_FOLDER@\"; }
} // namespace @namespace@
")

    target_sources (${target} PRIVATE "${file_name}.cpp")
    target_include_directories (${target} PUBLIC "${generated}")
endfunction()
