// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainView.h"

#include "UI/Learn/LearnPage.h"

/** All lessons and words, over the window. */
namespace plus48::ui
{
namespace
{
/** What is said first of the take that has just ended, and which lesson is about it. */
std::optional<LessonReason> reasonOf (const TakeFindings& said)
{
    if (said.findings.empty())
        return std::nullopt;

    const auto& first = said.findings.front();
    return LessonReason { first.lessonId, "Take " + juce::String (said.take) + ": " + first.headline + "." };
}
} // namespace

bool MainView::isLearnOpen() const { return dynamic_cast<const LearnPage*> (&layers.top()) != nullptr; }

void MainView::openLearn()
{
    // The button in the top bar stays within reach while its page is open.
    if (isLearnOpen())
        return closeOverlay();

    auto page = std::make_unique<LearnPage> (lessons.library(), lessons.progress(), reasonOf (studio.afterTake.findings()));
    page->onClose = [this] { closeOverlay(); };
    page->onBegin = [this] (const juce::String& id) {
        const auto step = lessons.progress().stepOf (id);
        beginLesson (id);

        // Where it was left: its fault has been heard.
        if (step > 1 && lessons.isOn() && lessons.step() == LessonSession::Step::listen)
            lessons.goOn();
    };
    page->onStartedOver = [this] { (void) studio.saveNow(); };
    page->onFirstScreen = [this] {
        closeOverlay();
        openFirstStart();
    };
    layers.open (std::move (page));
    top.showLearn (true);
}
} // namespace plus48::ui
