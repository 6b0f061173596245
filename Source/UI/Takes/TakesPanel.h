// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Takes/BinList.h"
#include "UI/Takes/TakeExport.h"
#include "UI/Takes/TakeList.h"

namespace plus48::ui
{
/** The takes of the session: heads, list, and what the disk has left. It takes the parts of the studio whole: the rows of its
    lists use all of those about takes.
*/
class TakesPanel : public juce::Component, public HelpAt, private StudioListener
{
public:
    explicit TakesPanel (StudioParts& studioToUse);
    ~TakesPanel() override;

    void setWindowSize (WindowSize newSize);

    /** 30 times a second. */
    void tick (double seconds);

    /** F2, wherever the keyboard is. */
    void renameSelected() { list.renameSelected(); }

    /** A line beside the title, for as long as it is not empty. */
    void setNote (const juce::String&);

    /** A take is to be heard through other equipment. */
    std::function<void (int takeNumber)> onHearThrough;

    /** Passes a take on: see ShareSheet. A take that is gone is left alone. */
    void share (int takeNumber);

    TakeList& takeList() noexcept { return list; }

    /** What is in the bin, in place of the takes, until `closeBin` or Esc. */
    void openBin();
    void closeBin();
    bool isBinOpen() const noexcept { return binIsOpen; }
    BinList& binList() noexcept { return bin; }
    TakeExport& exporter() noexcept { return copies; }

    /** Over the head of a column: what its figures mean. */
    juce::String helpAt (juce::Point<int> position) const override { return meaningAt (position.toFloat()); }
    juce::String meaningAt (juce::Point<float> position) const;

    void paint (juce::Graphics& g) override;
    void resized() override;
    bool keyPressed (const juce::KeyPress& key) override;

private:
    /** Tells the list which part of it is seen. */
    struct Window : juce::Viewport
    {
        void visibleAreaChanged (const juce::Rectangle<int>& newArea) override { onMove (newArea); }
        std::function<void (juce::Rectangle<int>)> onMove = [] (juce::Rectangle<int>) {};
    };

    void studioChanged (StudioChange change) override;
    void reveal (juce::Rectangle<int> part);
    juce::Rectangle<float> headArea (int column) const;
    void paintHeads (juce::Graphics& g) const;
    void paintEmpty (juce::Graphics& g) const;
    void giveFocusBack();
    void askToEmpty (bool shouldAsk);
    void showBinButtons();
    juce::String binQuestion() const;

    StudioParts& studio;
    WindowSize size = WindowSize::full;
    TakeExport copies { studio.library, studio.notices };
    TakeList list { studio };
    BinList bin { studio.catalogue, studio.library, studio.takes };
    PushButton back { PushButton::Kind::small, "Back", Icon::back }, empty { PushButton::Kind::small, "Empty now" };
    PushButton deleteAll { PushButton::Kind::small, "Delete for good" }, keep { PushButton::Kind::small, "Keep" };
    bool binIsOpen = false, asksToEmpty = false;
    SafePointer<juce::Component> focusBefore;
    Window window;
    juce::String freeTime, note;
    bool showsEmpty = true;
    double sinceFreeTime = 0.0;
};
} // namespace plus48::ui
