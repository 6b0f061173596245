// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace plus48
{
/** [any thread] The streams that stand one after the other in a file: Ogg, FLAC or MP3, as a radio or `cat` leaves them. Decoders stop
    after the first, or go on as if nothing had changed. A file of another kind is one part.
*/
std::vector<std::string_view> chainedParts (std::string_view file);

/** Four bytes: the eleven bits that begin an MPEG frame, followed by a layer, bit rate and sampling rate that exist. */
bool isMpegFrame (const unsigned char* bytes) noexcept;

/** Whether an MPEG stream begins with the frame in which its encoder wrote how long it is. */
bool saysItsLength (std::string_view mpeg);

/** Whether an Ogg stream ends within a page, or without the page that is marked as its last. */
bool isOggCutOff (std::string_view stream);
} // namespace plus48
