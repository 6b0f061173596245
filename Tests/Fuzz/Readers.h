// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

/** Each takes bytes that may be anything to where the program would take them, and aborts when what must hold does not. */
namespace plus48::fuzz
{
/** A rig that is read, completed and found possible must survive being written and read again. */
void readRigBytes (std::string_view);

/** A lesson that is read and can be plugged together has all that a session of it asks for. */
void readLessonBytes (std::string_view);

/** As each of the tables in turn: every problem is one short line, every figure finite. */
void readEquipmentBytes (std::string_view);

/** Headers and samples: what is read is finite, bounded and has the channels its header says. */
void readAudioBytes (std::string_view);
} // namespace plus48::fuzz
