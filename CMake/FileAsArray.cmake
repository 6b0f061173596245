# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DFILE=<file> -DSYMBOL=<name> -DOUTPUT=<.cpp> -P FileAsArray.cmake
#
# Writes C++ of an array that has the bytes of a file in memory, and at least one zero after them. See EmbedFiles.cmake.

file (READ "${FILE}" hex HEX)
file (SIZE "${FILE}" size)
math (EXPR num_zeros "2 * (8 - ${size} % 8)")
string (REPEAT "0" ${num_zeros} zeros)
string (REGEX REPLACE "(..)(..)(..)(..)(..)(..)(..)(..)" "0x\\8\\7\\6\\5\\4\\3\\2\\1,\n" numbers "${hex}${zeros}")

file (CONFIGURE OUTPUT "${OUTPUT}" @ONLY CONTENT
"#include <bit>
#include <cstddef>
#include <cstdint>

static_assert (std::endian::native == std::endian::little);

extern \"C\" {
extern const std::uint64_t @SYMBOL@[];
extern const std::size_t @SYMBOL@_size;

const std::uint64_t @SYMBOL@[] = {
@numbers@};
const std::size_t @SYMBOL@_size = @size@;
}
")
