// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Live/AppState.h"

#include <optional>

namespace plus48
{
/** Keeps the person's setup on disk while a lesson plays with another one. It is written whole before the lesson begins, and stays there until it has been given back: a
    program that was killed in the middle finds it at its next start. Takes are not in it, and nothing here touches them. [message thread]
*/
class SetupKeeper
{
public:
    /** `stateFile` is the document of the state: what is kept lies beside it. */
    explicit SetupKeeper (const juce::File& stateFile);

    /** Before a lesson. What is kept already is the person's own, and stays: a lesson that follows another begins in that one's setup. On failure, which is one
        sentence, no lesson may begin.
    */
    juce::Result keep (const AppState&);

    bool isKeeping() const { return file.existsAsFile(); }

    /** At the end of a lesson, or at a start: the state with all that belongs to the setup as it was kept, while everything else (preferences, lessons that are done) stands as
        in `now`. Nothing where nothing is kept. One that cannot be read is set aside, with a sentence in `notes`.
    */
    std::optional<AppState> kept (const AppState& now, const Catalogue&, juce::StringArray& notes) const;

    /** After the state has been applied and is safe in its own document. */
    juce::Result forget() const;

private:
    juce::File file;
};
} // namespace plus48
