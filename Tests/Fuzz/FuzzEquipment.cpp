// SPDX-License-Identifier: GPL-3.0-or-later
#include "Readers.h"

#include <cstdint>

/** libFuzzer's way in; see Tests/CMakeLists.txt. */
extern "C" int LLVMFuzzerTestOneInput (const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput (const std::uint8_t* data, std::size_t size)
{
    plus48::fuzz::readEquipmentBytes ({ reinterpret_cast<const char*> (data), size });
    return 0;
}
