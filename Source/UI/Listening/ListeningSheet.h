// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BackingRow.h"
#include "DelayColumn.h"
#include "HeadphonesColumn.h"
#include "MonitorsColumn.h"

#include "Studio/StudioParts.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/PushButton.h"
#include "UI/Settings/Overlay.h"

namespace plus48::ui
{
/** What one hears while recording: how late, how loud, and what of it an open microphone hears. Opens under its word, on the faceplate or over the strips; what is above it stays as
    bright as it is and can be used by the pointer.

    It takes the parts of the studio whole: its figures are about nearly all of them. [message thread]
*/
class ListeningSheet : public Overlay, private StudioListener
{
public:
    explicit ListeningSheet (StudioParts&);
    ~ListeningSheet() override;

    /** The word that it opens from, and the height at which it may begin, in the window: wherever they are by now. */
    void placeUnder (juce::Rectangle<int> wordArea, int newRoof);

    /** 30 times a second. */
    void tick (double seconds);

    /** What is shown. */
    const ListeningFigures& figures() const noexcept { return shown; }
    DelayColumn& delayColumn() noexcept { return delay; }
    HeadphonesColumn& headphonesColumn() noexcept { return headphones; }
    MonitorsColumn& monitorsColumn() noexcept { return monitors; }
    BackingRow& backingRow() noexcept { return backing; }
    juce::Rectangle<int> panelArea() const { return sheetArea(); }

    void paint (juce::Graphics&) override;
    void resized() override;
    bool hitTest (int x, int y) override;

private:
    juce::Rectangle<int> sheetArea() const override;
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override;
    void studioChanged (StudioChange) override;
    void refresh();
    void placeColumns();

    StudioParts& studio;
    juce::Rectangle<int> word;
    int roof = 0;
    ListeningFigures shown;
    ListeningSound sound;
    double sinceFigures = 0.0;

    juce::Component columns;
    FadingViewport port;
    DelayColumn delay;
    HeadphonesColumn headphones;
    MonitorsColumn monitors;
    BackingRow backing;
    PushButton cross { PushButton::Kind::ghost, {}, Icon::cross };
};
} // namespace plus48::ui
