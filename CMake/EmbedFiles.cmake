# SPDX-License-Identifier: GPL-3.0-or-later

#[[ plus48_embed_files (<target> [SET <Name>] FOLDER <folder> FILES <file>...)

    Puts files into a library, byte for byte, found at run time by their path
    below the folder: `plus48::embedded::find ("Equipment/preamps.csv")`.
    The assembler includes them, so size costs no compile time.
    Header: "Resources/Embedded.h".

    Every further library names a set of its own: SET Fonts comes as
    "Resources/EmbeddedFonts.h" and `plus48::embedded::Fonts::find()`.
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
    set (assembly "")
    set (externs "")
    set (rows "")
    set (paths "")

    foreach (name IN LISTS arg_FILES)
        set (path "${arg_FOLDER}/${name}")

        if (NOT EXISTS "${path}")
            message (FATAL_ERROR "plus48_embed_files: there is no ${path}")
        endif()

        set (symbol "plus48_embedded_${arg_SET}${index}")
        string (APPEND assembly "    .balign 16\n    .globl ${symbol}\n${symbol}:\n    .incbin \"${path}\"\n    .globl ${symbol}_end\n${symbol}_end:\n    .byte 0\n")
        string (APPEND externs "extern const unsigned char ${symbol}[], ${symbol}_end[];\n")
        string (APPEND rows "        { \"${name}\", ${symbol}, static_cast<std::size_t> (${symbol}_end - ${symbol}) },\n")
        list (APPEND paths "${path}")
        math (EXPR index "${index} + 1")
    endforeach()

    file (CONFIGURE OUTPUT "${file_name}.S" @ONLY CONTENT
"    .section .rodata
@assembly@    .section .note.GNU-stack,\"\",%progbits
")

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

    set_source_files_properties ("${file_name}.S" PROPERTIES OBJECT_DEPENDS "${paths}")
    target_sources (${target} PRIVATE "${file_name}.S" "${file_name}.cpp")
    target_include_directories (${target} PUBLIC "${generated}")
endfunction()
