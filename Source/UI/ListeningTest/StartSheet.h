// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/LinkText.h"
#include "UI/Controls/PushButton.h"
#include "UI/ListeningTest/OptionCards.h"
#include "UI/ListeningTest/TestWave.h"
#include "UI/Settings/Overlay.h"

namespace plus48::ui
{
/** Before a listening test: what is compared, what is asked, how many trials, and whether it would be fair. [message thread] */
class StartSheet : public Overlay, private juce::FocusChangeListener
{
public:
    explicit StartSheet (StudioParts&);
    ~StartSheet() override;

    /** What was chosen beforehand. */
    void choose (Question, int trials);

    std::function<void (Question, int)> onStart;
    std::function<void()> onEarlierTests;

    void tick (double seconds);

    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    class Body;

    juce::Rectangle<int> sheetArea() const override;
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override;
    void globalFocusChanged (juce::Component*) override;
    void showState();

    StudioParts& studio;
    std::unique_ptr<Body> body;
    FadingViewport viewport;
    LinkText earlier { "Earlier tests" };
    PushButton cross { PushButton::Kind::ghost, {}, Icon::cross }, cancel { PushButton::Kind::plain, "Cancel" }, start { PushButton::Kind::primary };
};

/** What the lamp says of a state: a title, and a sentence. */
struct LampWords
{
    juce::String title, line;

    static LampWords of (const TestReadiness&);
};
} // namespace plus48::ui
