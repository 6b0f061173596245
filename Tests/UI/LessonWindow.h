// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/FindComponent.h"
#include "UI/Lessons/LessonVeil.h"
#include "UI/OnScreen.h"
#include "UI/Picture.h"
#include "UI/StudioAtWork.h"

namespace plus48::test
{
/** A window in which a lesson can be done, with a setup of somebody's own in it. */
struct LessonWindow
{
    explicit LessonWindow (juce::Point<int> size = { 1440, 900 })
    {
        REQUIRE (studio.sourceActions.choose ("voice").wasOk());
        REQUIRE (studio.equipment.chooseMicrophone ("stage-dynamic").wasOk());
        REQUIRE (studio.editor.editChannel ("Gain", [] (ChannelRig& channel) { channel.builtIn.gainDb = 41.0; }).wasOk());
        own = studio.editor.setup();
        screen = std::make_unique<OnScreen> (studio, size);
    }

    ui::MainView& view() { return screen->view; }
    LessonSession& session() { return view().lessonSession(); }

    void begin (const juce::String& id)
    {
        view().beginLesson (id);
        REQUIRE (session().isOn());
        OnScreen::settle();
    }

    /** Sound and window go on. */
    void run (double seconds)
    {
        constexpr int blockSize = 480;
        std::array<std::array<float, blockSize>, 2> sound {};
        std::array<float*, 2> outputs { sound[0].data(), sound[1].data() };

        for (int i = 0; i < static_cast<int> (seconds * 100.0); ++i)
        {
            studio.engineForDevice().process (nullptr, 0, outputs.data(), 2, blockSize);

            if (i % 3 == 2)
            {
                studio.engineForDevice().releaseRetired();
                view().advance (0.03);
            }
        }
    }

    template <typename Condition>
    void wait (Condition&& isSo)
    {
        for (int i = 0; i < 15000 && ! isSo(); ++i)
        {
            juce::MessageManager::getInstance()->runDispatchLoopUntil (5);
            view().advance (0.03);
        }

        REQUIRE (isSo());
    }

    void runUntilFound()
    {
        for (int i = 0; i < 30 && ! session().isFound(); ++i)
            run (1.0);

        REQUIRE (session().isFound());
        OnScreen::settle();
    }

    void waitForPair()
    {
        wait ([this] { return session().pair().state() == LessonPair::State::ready; });
        OnScreen::settle();
    }

    /** Tab until it is there. */
    void tabTo (const juce::String& componentId)
    {
        for (int i = 0; i < 12 && (OnScreen::focused() == nullptr || OnScreen::focused()->getComponentID() != componentId); ++i)
            screen->tab();

        REQUIRE (OnScreen::focused() != nullptr);
        REQUIRE (OnScreen::focused()->getComponentID() == componentId);
    }

    void type (const char* letters)
    {
        for (; *letters != 0; ++letters)
            screen->type (*letters);
    }

    StudioAtWork work;
    Studio& studio { work.studio };
    Setup own;
    std::unique_ptr<OnScreen> screen;
};
} // namespace plus48::test
