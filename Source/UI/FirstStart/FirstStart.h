// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/LinkText.h"
#include "UI/Controls/PushButton.h"
#include "UI/FirstStart/ChoiceCard.h"
#include "UI/FirstStart/InterfaceQuestion.h"

#include "Studio/ChannelActions.h"
#include "Studio/SourceActions.h"
#include "Studio/StudioChanges.h"
#include "Studio/StudioDevices.h"
#include "Studio/UserPreferences.h"

#include <array>

namespace plus48::ui
{
/** What would you like to record first? Three beginnings, each of which sets source, cables and gain; and, for whoever likes to say it, which interface is on
    the desk.

    It covers the whole window: once at the first start, again whenever it is asked for; then it can be
    left without changing anything. [message thread]
*/
class FirstStart : public juce::Component, private StudioListener
{
public:
    FirstStart (StudioChanges&, StudioDevices&, SourceActions&, ChannelActions&, UserPreferences&, const Catalogue&, EquipmentActions&);
    ~FirstStart() override;

    /** One was chosen, or it was left. */
    std::function<void()> onClose;

    /** The audio settings are wanted; it stays open. */
    std::function<void()> onOpenSettings;

    /** 0 My microphone, 1 a demo voice, 2 an instrument. */
    void choose (int index);

    /** To the empty window: nothing is armed, so nothing sounds. The second time it only closes. */
    void skip();

    ChoiceCard& card (int index) { return *cards[static_cast<std::size_t> (index)]; }
    PushButton& lookAgainButton() noexcept { return lookAgain; }
    PushButton& settingsButton() noexcept { return settings; }
    InterfaceQuestion& interfaceQuestion() noexcept { return question; }
    LinkText& skipLink() noexcept { return skipText; }

    bool keyPressed (const juce::KeyPress& key) override;
    void paint (juce::Graphics& g) override;
    void resized() override;
    void parentHierarchyChanged() override;

private:
    struct Layout;

    void studioChanged (StudioChange change) override;
    void refresh();
    void finish();
    void paintTop (juce::Graphics& g) const;
    void paintSteps (juce::Graphics& g, const Layout& layout) const;
    void paintNote (juce::Graphics& g, const Layout& layout) const;
    Layout layOut() const;

    StudioChanges& changes;
    StudioDevices& devices;
    SourceActions& sourceActions;
    ChannelActions& channelActions;
    UserPreferences& preferences;
    const bool isFirstTime;
    bool onlySimulated = true, hasInputs = false;
    juce::String deviceName, problem;
    std::array<std::unique_ptr<ChoiceCard>, 3> cards;
    PushButton lookAgain { PushButton::Kind::plain, "Look again" }, settings { PushButton::Kind::ghost, "Audio settings" };
    InterfaceQuestion question;
    LinkText skipText;
};
} // namespace plus48::ui
