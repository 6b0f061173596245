// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Signal/ThreadRole.h"

#include <utility>

namespace plus48::test
{
/** What `function` returns when this thread stands where the audio thread does. Where a whole block does, an
    AudioThreadScope is enough.
*/
template <typename Function>
decltype (auto) onAudioThread (Function&& function)
{
    const AudioThreadScope scope;
    return std::forward<Function> (function)();
}
} // namespace plus48::test
