// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OnScreen.h"
#include "Picture.h"
#include "StudioAtWork.h"
#include "TextRecorder.h"

#include "UI/Listening/ListeningSheet.h"

namespace plus48::test
{
using ui::ListeningSheet;

/** The window with the sheet open, and a voice that plays. */
struct OpenSheet : StudioAtWork
{
    explicit OpenSheet (juce::Point<int> size = { 1440, 900 })
    {
        REQUIRE (studio.sourceActions.choose ("voice").wasOk());
        screen.emplace (studio, size);
        tick = [this] (double seconds) { advance (seconds); };
        run (3.0);
        screen->view.openListening();
        run (0.5);
    }

    ~OpenSheet()
    {
        tick = nullptr;
        screen.reset();
    }

    void advance (double seconds)
    {
        if (auto* const opened = findA<ListeningSheet> (screen->view))
            opened->tick (seconds);
    }

    ListeningSheet* find() { return findA<ListeningSheet> (screen->view); }
    ListeningSheet& sheet()
    {
        auto* const opened = find();
        REQUIRE (opened != nullptr);
        return *opened;
    }

    const MonitorSettings& monitor() const { return studio.editor.setup().monitor; }

    template <typename Type>
    Type& titled (const juce::String& title)
    {
        std::function<Type*(juce::Component&)> look = [&] (juce::Component& in) -> Type* {
            for (auto* child : in.getChildren())
            {
                if (auto* const found = dynamic_cast<Type*> (child); found != nullptr && child->isVisible() && child->getTitle().startsWith (title))
                    return found;

                if (auto* const found = child->isVisible() ? look (*child) : nullptr)
                    return found;
            }

            return nullptr;
        };

        auto* const found = look (sheet());
        INFO (title.toStdString());
        REQUIRE (found != nullptr);
        return *found;
    }

    /** Whether this can be read in the window, apart from spaces, which nobody paints. */
    bool reads (const juce::String& text) { return written().contains (text.removeCharacters (" ")); }

    /** Everything that is written, letter by letter as it is painted. */
    juce::String written()
    {
        juce::Image image (juce::Image::ARGB, screen->view.getWidth(), screen->view.getHeight(), true);
        TextRecorder recorder (image);

        {
            juce::Graphics g (recorder);
            screen->view.paintEntireComponent (g, true);
        }

        juce::StringArray lines;

        for (const auto& line : recorder.lines())
            lines.add (line.text);

        return lines.joinIntoString ("\n");
    }

    std::optional<OnScreen> screen;
};

/** What a press in the middle of a control does. */
inline void click (ui::Control& control) { Pointer (control).click (control.body().getCentre()); }
} // namespace plus48::test
