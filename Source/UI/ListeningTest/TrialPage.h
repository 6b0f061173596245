// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/HelpAt.h"
#include "UI/ListeningTest/FullPage.h"
#include "UI/ListeningTest/SoundTile.h"
#include "UI/ListeningTest/TestWave.h"

#include <memory>
#include <vector>

namespace plus48::ui
{
/** A listening test while it runs. It covers everything that could tell what is heard, and shows nothing of that itself. [message thread] */
class TrialPage : public FullPage, public HelpAt
{
public:
    TrialPage (ListeningTestSession&, const TakeLibrary&, const Transport&);
    ~TrialPage() override;

    /** The last answer was given. */
    std::function<void()> onFinished;

    /** It ended by itself, as what was heard is gone. */
    std::function<void()> onInterrupted;

    void tick (double seconds);

    /** What makes the test fair. */
    juce::String helpAt (juce::Point<int> position) const override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    using Sound = ListeningTestSession::Sound;
    using Answer = ListeningTestSession::Answer;

    struct Tile
    {
        Sound sound;
        std::unique_ptr<SoundTile> tile;
    };

    void arrange() override;
    void paintPage (juce::Graphics&) override;
    void paintTrials (juce::Graphics&, juce::Rectangle<float>) const;
    void paintFairness (juce::Graphics&, juce::Rectangle<float>) const;
    bool isTell() const { return session.question() == Question::canYouTell; }
    void addTiles();
    void hear (Sound);
    void answer (Answer);
    void showState();

    ListeningTestSession& session;
    std::vector<Tile> tiles;
    TestWave wave;
    PushButton play { PushButton::Kind::round, {}, Icon::pause };
    AnswerButton left, right;
    juce::Rectangle<int> titleArea, stripArea, trialsArea, fairArea;
    juce::String subtitle;
};
} // namespace plus48::ui
