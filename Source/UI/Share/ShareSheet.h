// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FileCard.h"
#include "FriendsForm.h"
#include "ShareKinds.h"
#include "SoundForm.h"

#include "Studio/ShareRun.h"
#include "Studio/ShareSubject.h"
#include "Studio/UserPreferences.h"
#include "UI/Controls/FadingViewport.h"
#include "UI/Controls/PushButton.h"
#include "UI/Settings/Overlay.h"

namespace plus48::ui
{
/** Passes a take on: as a sound file, as two equally loud ones, as a web page for friends, or as the text of its chain. [message thread]

    Everything that takes time runs in the background (ShareRun); a click beside it or Esc cancels what was begun and closes.
*/
class ShareSheet : public Overlay, private juce::Timer
{
public:
    enum class Phase
    {
        choosing,
        saving,
        done
    };

    /** Opens over the window that `from` is in; `peaks` may be nullptr. Where there are two versions, both are offered at first. */
    static void open (juce::Component& from, const Catalogue&, UserPreferences&, const ShareSubject&, std::shared_ptr<const Peaks> peaks);

    ShareSheet (const Catalogue&, UserPreferences&, ShareSubject, std::shared_ptr<const Peaks>);
    ~ShareSheet() override;

    Phase phase() const noexcept { return current; }
    const ShareChoices& choices() const noexcept { return chosen; }
    void choose (const ShareChoices&);

    /** What the green button does. */
    void act();

    /** 30 times a second, by itself where there is a message loop. */
    void tick();

    /** Whether the figures of what is chosen are known. */
    bool isMeasured() const noexcept { return measured.has_value(); }

    /** Of what is being saved, from 0 to 1. */
    double progress() const noexcept { return saving != nullptr ? saving->progress() : 0.0; }

    /** Where copied text goes: a test has no display, and so no clipboard. */
    std::function<void (const juce::String&)> copyText = juce::SystemClipboard::copyTextToClipboard;

    /** The files that were saved last. */
    const std::vector<juce::File>& savedFiles() const noexcept { return saved; }

    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    class Column;

    juce::Rectangle<int> sheetArea() const override;
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override;
    void timerCallback() override { tick(); }

    SharedTake takeFor (const ShareChoices&) const;
    juce::StringArray fileStems() const;
    juce::String extension() const;
    ShareRun::Job jobFor (ShareRun::Goal) const;
    void measure();
    void save();
    void finishSaving();
    void cancelOrClose();
    void dragOut (std::size_t file);
    void chooseFolder();
    void saveRecipe();
    void copyRecipe();
    void setPhase (Phase);
    void showChoices();
    void showFooter();
    void showCards();
    juce::String footerText() const;

    const Catalogue& catalogue;
    UserPreferences& preferences;
    const ShareSubject subject;
    const std::shared_ptr<const Peaks> peaks;
    ResolvedFormat recorded;

    ShareChoices chosen;
    Phase current = Phase::choosing;
    std::optional<ShareRun::Measured> measured;
    std::unique_ptr<ShareRun> measuring, saving;
    std::vector<std::unique_ptr<ShareRun>> cancelled;
    std::vector<juce::File> saved;
    juce::String problem;
    juce::int64 startedMs = 0, copiedMs = 0;
    int settleTicks = 0;

    /** The card that is dragged out, and waits for its file. */
    std::optional<std::size_t> draggedOut;

    ShareKinds kinds;
    std::unique_ptr<Column> column;

    /** The column, with room for the rings of the keyboard: scrolled where the window is low. */
    juce::Component page;
    FadingViewport viewport;
    PushButton cross, second, primary;
};
} // namespace plus48::ui
