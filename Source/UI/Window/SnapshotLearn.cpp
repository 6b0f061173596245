// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotStage.h"

#include "UI/Learn/LearnPage.h"

namespace plus48::ui
{
namespace
{
/** So many lessons are done, each with the number that it leaves. */
void finishLessons (Stage& stage, std::size_t count)
{
    // A hyphen stands for a minus.
    static constexpr const char* numbers[] { "20 dB", "1 M\xce\xa9", "+48 V", "-18 to -6 dBFS", "26 dB", "10 ms", "10 dB", "12 dB", "16 dB", "8", "2 dB" };
    auto& session = stage.view->lessonSession();
    const auto& lessons = session.library().all;

    for (std::size_t i = 0; i < std::min ({ count, lessons.size(), std::size (numbers) }); ++i)
        session.progress().finish (lessons[i].id, juce::String::fromUTF8 (numbers[i]).replaceCharacter ('-', 0x2212));
}

LearnPage* openPage (Stage& stage)
{
    stage.view->openLearn();

    for (auto* const child : stage.view->getChildren())
        if (auto* const page = dynamic_cast<LearnPage*> (child))
            return page;

    return nullptr;
}
} // namespace

States learnStates()
{
    const auto opens = [] (std::size_t numDone, std::function<void (LearnPage&)> act = {}) {
        return [=] (Stage& stage) {
            finishLessons (stage, numDone);

            if (numDone == 6)
                stage.view->lessonSession().progress().reached ("preamp-and-noise", 2);

            if (auto* const page = openPage (stage); page != nullptr && act != nullptr)
                act (*page);
        };
    };

    return {
        { "learn", opens (3, [] (LearnPage& page) { page.choose (2); }) },
        { "learn-new", opens (0) },
        { "learn-halfway", opens (6) },
        { "learn-all", opens (11) },
        { "learn-words", opens (0, [] (LearnPage& page) { page.openAllWords(); }) },
        { "learn-start-over", opens (6, [] (LearnPage& page) { page.askToResetProgress(); }) },
    };
}
} // namespace plus48::ui
