// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RigProblem.h"

namespace plus48
{
/** [any thread] Whether this equipment can be plugged together and set like this: the first problem, or nothing. Both paths are checked,
    whichever is heard.
*/
std::optional<RigProblem> checkRig (const Rig&, const Catalogue&);

/** [any thread] The id that is spelled most like `id`; empty when none is similar. */
juce::String nearestId (const juce::String& id, const juce::StringArray& ids);

/** [any thread] The end of a sentence about an id that does not exist: ` is not in the catalogue; ...`. Those of `byName` are only named where one is
    spelled alike.
*/
juce::String unknownId (const juce::String& option, const juce::String& id, const juce::StringArray& ids, const juce::StringArray& byName = {});
} // namespace plus48
