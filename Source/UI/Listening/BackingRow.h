// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/BackingPlayer.h"
#include "Studio/SourceSelector.h"
#include "UI/Controls/PushButton.h"
#include "UI/Controls/Segments.h"
#include "UI/Controls/SelectBox.h"
#include "UI/Path/DragNumber.h"

namespace plus48::ui
{
/** Something to play to: nothing, a click with its tempo, or a performance, a file or a take; how loud, and a button to hear it without recording. One row, 36 high.
    [message thread]
*/
class BackingRow : public juce::Component
{
public:
    static constexpr int height = 36;

    BackingRow (BackingPlayer&, SetupEditor&, const SourceSelector&, const TakeLibrary&);

    /** After a change. */
    void refresh();

    /** Some 30 times a second: whether it sounds. */
    void update();

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void prepareControls();
    void listSounds();
    void choose (Backing::Kind);
    void chooseSound (int index);
    void openFile();

    BackingPlayer& player;
    SetupEditor& editor;
    const SourceSelector& sources;
    const TakeLibrary& library;
    int gesture = 0;

    /** What the box lists, and by what each is chosen; the last one asks for a file. */
    juce::StringArray names;
    Segments kind;
    SelectBox sound;
    DragNumber tempo, level;
    PushButton play { PushButton::Kind::small, "Play", Icon::play };
    int levelX = 0;
};
} // namespace plus48::ui
