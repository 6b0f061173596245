// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/StudioParts.h"
#include "UI/Controls/Pressable.h"
#include "UI/Look/WindowSize.h"
#include "UI/Path/FaceplateButtons.h"
#include "UI/Path/PathPanel.h"

#include <array>

namespace plus48::ui
{
/** A station of the thin path: what it is, and what is there. */
class SummaryCard : public Pressable
{
public:
    /** The first title that fits is shown. */
    void setWords (const juce::String& newCaption, const juce::StringArray& newTitles, const juce::String& pathLetter = {});
    juce::String valueText() const override { return titles[0]; }

private:
    void paintBody (juce::Graphics&) override;
    float cornerRadius() const override { return 12.0f; }

    juce::String caption, letter;
    juce::StringArray titles;
};

/** The path of all inputs in one thin row: source, inputs, preamps, interface, recorder, with the cables between them in the colours of
    their paths. A press on a card does what there is to do at that station.
*/
class ChannelSummary : public juce::Component
{
public:
    explicit ChannelSummary (StudioParts&);

    std::function<void (PathPanel::Menu)> onOpenMenu;

    /** The word Listening was pressed; and where it is, in this component. */
    std::function<void()> onOpenListening;
    juce::Rectangle<int> listeningWord() const { return listening.getBounds().reduced (Control::margin); }

    void setWindowSize (WindowSize);
    void refresh();

    /** What can be done with eight-channel preamps, and with what plays. */
    juce::PopupMenu preampMenu() const;
    juce::PopupMenu sourceMenu() const;
    void runMenu (int item);

    /** Where its menu opens. */
    juce::Rectangle<int> cardArea (PathPanel::Menu menu) const { return area (menu == PathPanel::Menu::audioInterface ? audioInterface : preamps).toNearestInt(); }

    void paint (juce::Graphics&) override;
    void resized() override;

    static constexpr int height (WindowSize size) noexcept { return isCompact (size) ? 64 : 80; }

private:
    enum Station
    {
        source,
        inputs,
        preamps,
        audioInterface,
        recorder,
        numStations
    };

    struct Counts
    {
        int a = 0, b = 0, optical = 0, microphones = 0, instruments = 0, lines = 0, armed = 0;

        bool operator== (const Counts&) const = default;
    };

    Counts count() const;
    juce::String inputWords (const Counts&) const;
    void open (SummaryCard&, const juce::PopupMenu&);
    juce::Rectangle<float> area (Station) const;
    void paintCables (juce::Graphics&) const;

    StudioParts& studio;
    WindowSize size = WindowSize::full;
    std::array<SummaryCard, numStations> cards;
    CaptionButton listening { "Listening" };
    Counts counts;
};
} // namespace plus48::ui
