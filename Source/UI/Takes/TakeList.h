// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Takes/RecordingRow.h"
#include "UI/Takes/TakeRow.h"

#include <map>

namespace plus48::ui
{
/** The takes, newest first, inside a viewport. One stop for the keyboard: up and down move the choice. Only the rows that can be
    seen exist. It takes the parts of the studio whole, for its rows.
*/
class TakeList : public juce::Component
{
public:
    explicit TakeList (StudioParts& studioToUse);

    void setWindowSize (WindowSize newSize);

    /** After any change of takes or transport. */
    void refresh();

    /** After another setup, which the take in progress names. */
    void refreshRecording();

    /** The part of it that is seen. */
    void setVisiblePart (juce::Rectangle<int> newPart);

    /** 30 times a second. */
    void tick (double seconds);

    int idealHeight() const;
    bool isEmpty() const { return ! showsRecording && studio.library.takes().empty(); }

    /** nullptr where it is not seen. */
    TakeRow* row (int takeNumber) const;

    /** F2, wherever the keyboard is. */
    void renameSelected();

    std::function<void (int takeNumber)> onExport, onExportTracks, onShare, onHearThrough;

    /** What can be done with a take; empty where it is gone. */
    juce::PopupMenu menuFor (int takeNumber);

    /** The last row was pressed. */
    std::function<void()> onOpenBin;
    PushButton& binButton() noexcept { return binRow; }

    /** This part of it should be seen. */
    std::function<void (juce::Rectangle<int>)> onReveal;

    bool keyPressed (const juce::KeyPress& key) override;
    void focusGained (FocusChangeType cause) override;
    void focusLost (FocusChangeType cause) override;
    void resized() override { layOut(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    int rowHeight() const { return TakeRowLayout (0, size).height; }
    juce::Rectangle<int> boundsOfRow (int index) const;
    void layOut();
    void makeRow (int takeNumber);
    void giveWave (TakeRow& takeRow);
    void revealSelected();
    void moveSelection (int rows);
    void removeTake (int takeNumber);
    void showMenu (int takeNumber, juce::Point<int> screenPosition);
    void setFocusShown (bool isShown);

    /** A waveform is made once of its peaks. */
    struct Wave
    {
        std::shared_ptr<const Peaks> from;
        std::shared_ptr<const TakeWave> wave;
    };

    StudioParts& studio;
    WindowSize size = WindowSize::full;
    RecordingRow recording { studio.catalogue, studio.editor, studio.transport, studio.transportActions, studio.devices };
    PushButton binRow { PushButton::Kind::ghost };
    std::map<int, std::unique_ptr<TakeRow>> rows;
    std::map<int, Wave> waves;
    juce::Rectangle<int> part;
    int revealed = 0;
    bool showsRecording = false, focusIsShown = false;
};
} // namespace plus48::ui
