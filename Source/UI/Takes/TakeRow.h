// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/Notices.h"
#include "Studio/TakeActions.h"
#include "Studio/TakeLibrary.h"
#include "Studio/Transport.h"
#include "UI/Controls/PushButton.h"
#include "UI/Controls/TextField.h"
#include "UI/Takes/TakeRowLayout.h"
#include "UI/Takes/TakeText.h"
#include "UI/Takes/TakeWell.h"

namespace plus48::ui
{
/** A take on the shelf: plays, is named, starred and saved elsewhere. */
class TakeRow : public juce::Component, public juce::TooltipClient
{
public:
    TakeRow (const Catalogue&, const TakeLibrary&, Transport&, TakeActions&, Notices&, int takeNumber);

    int number() const noexcept { return takeNumber; }

    void setWindowSize (WindowSize newSize);

    /** After any change of the takes. `wave` is nullptr until it has been read. */
    void refresh (std::shared_ptr<const TakeWave> wave);

    /** The list that it is in has the keyboard. */
    void setListFocused (bool isFocused);

    /** 30 times a second. */
    void tick();

    void togglePlaying();
    void beginRename();
    bool isRenaming() const { return field != nullptr && field->isVisible(); }

    /** The ear. */
    std::function<void()> onHearThrough;

    /** The arrow. */
    std::function<void()> onShare;
    std::function<void()> onExport;

    /** What had the keyboard before it was renamed is gone. */
    std::function<void()> onRenamed;
    std::function<void (juce::Point<int> screenPosition)> onMenu;

    juce::String getTooltip() override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;
    void paint (juce::Graphics& g) override;
    void resized() override;
    void lookAndFeelChanged() override;
    void mouseEnter (const juce::MouseEvent& event) override;
    void mouseExit (const juce::MouseEvent& event) override;
    void mouseDown (const juce::MouseEvent& event) override;
    void mouseDrag (const juce::MouseEvent& event) override;
    void mouseDoubleClick (const juce::MouseEvent& event) override;

private:
    TakeRowLayout layout() const { return { getWidth(), size }; }
    bool isSelected() const { return takes.selected() == takeNumber; }
    bool isLoaded() const { return transport.loadedTake() == takeNumber; }
    bool isPlaying() const { return isLoaded() && transport.state() == Transport::State::playing; }
    juce::String warning() const;
    void paintTitle (juce::Graphics& g) const;
    void paintSubtitle (juce::Graphics& g) const;
    void paintFigures (juce::Graphics& g) const;
    void placeStar();
    void seek (float proportion);

    /** 0 to 1 of the take; empty: all of it. */
    void loop (juce::Range<float> part);
    void endRename();
    void dragOut();
    void showState();

    const Catalogue& catalogue;
    const TakeLibrary& library;
    Transport& transport;
    TakeActions& takes;
    Notices& notices;
    const int takeNumber;
    WindowSize size = WindowSize::full;
    TakeText text;

    /** Why it cannot be changed, or heard; empty where nothing is the matter. */
    juce::String problem;
    std::size_t numClips = 0;
    double seconds = 0.0;
    std::optional<float> pendingSeek;
    std::optional<juce::Range<double>> pendingLoop;
    bool hasStar = false, isHovered = false, listIsFocused = false, fieldHadFocus = false, isDraggedOut = false;

    PushButton play { PushButton::Kind::round }, star { PushButton::Kind::ghost }, through { PushButton::Kind::ghost, {}, Icon::ear }, save { PushButton::Kind::ghost, {}, Icon::save };
    TakeWell well;
    std::unique_ptr<TextField> field;
    SafePointer<juce::Component> focusBefore;
};
} // namespace plus48::ui
