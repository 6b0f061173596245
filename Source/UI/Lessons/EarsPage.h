// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lessons/LessonSession.h"
#include "UI/Controls/PushButton.h"
#include "UI/Lessons/LessonTile.h"
#include "UI/Lessons/PairWave.h"
#include "UI/ListeningTest/SoundTile.h"

namespace plus48::ui
{
/** Which one is the mended one, without looking: it covers the path with its levels and meters, and nothing on it follows the toss before the answer is given.
    [message thread]
*/
class EarsPage : public juce::Component
{
public:
    explicit EarsPage (LessonSession&);

    /** The keys: 1 and 2, X, Left and Right, Space. */
    bool keyPressed (const juce::KeyPress&) override;

    /** After another step. */
    void refresh();

    /** Some 30 times a second. */
    void tick();

    /** 1 or 2, and what is heard now. */
    void hear (int sound);
    int heard() const noexcept { return sound; }
    void answer (int sound);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void showState();
    juce::String subtitle() const;
    juce::String footText() const;
    void paintPips (juce::Graphics&, juce::Rectangle<float>) const;
    bool isAsking() const;

    LessonSession& session;
    LessonTile one { "1", "1" }, two { "2", "2" };
    PushButton play { PushButton::Kind::round, {}, Icon::pause };
    PairWave wave;
    AnswerButton isOne, isTwo;
    juce::Rectangle<int> titleArea, stripArea, pipsArea;

    /** What is heard of the question that is open: each begins with 1. */
    int sound = 1;
};
} // namespace plus48::ui
