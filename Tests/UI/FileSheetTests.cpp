// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Picture.h"
#include "TemporaryFolder.h"
#include "UI/Settings/FileSheet.h"

using namespace plus48;
using namespace plus48::ui;
using namespace plus48::test;

namespace
{
/** A window's place in it, as the settings have. */
struct Host : juce::Component, OverlayHost
{
    Host()
    {
        setSize (1024, 640);
        addAndMakeVisible (panel);
    }

    void open (std::unique_ptr<Overlay> overlay) override
    {
        sheet = std::unique_ptr<FileSheet> (static_cast<FileSheet*> (overlay.release()));

        // As the window does: it goes when it has answered.
        sheet->onClose = [this] { closed = std::move (sheet); };
        addAndMakeVisible (*sheet);
        sheet->setBounds (getLocalBounds());
    }

    juce::Component panel;
    std::unique_ptr<FileSheet> sheet, closed;
};

/** The list is read on another thread. */
void letFilesBeListed() { juce::MessageManager::getInstance()->runDispatchLoopUntil (100); }
} // namespace

TEST_CASE ("A copy is saved under the name that is typed, with its ending", "[ui][files]")
{
    const TemporaryFolder folder;
    Host host;
    juce::File chosen;
    FileSheet::ask (host.panel, { FileQuestion::Kind::save, "Save a copy", folder.get().getChildFile ("Take.wav"), "*.wav", ".wav" }, [&] (const juce::File& file) { chosen = file; });
    letFilesBeListed();
    picture (host, "file-sheet-save");

    host.sheet->fileBrowser().setFileName ("Other");
    host.sheet->accept();
    CHECK (chosen == folder.get().getChildFile ("Other.wav"));
    CHECK (host.sheet == nullptr);
}

TEST_CASE ("A file that is there is replaced only after a second press, also where its ending was not typed", "[ui][files]")
{
    const TemporaryFolder folder;
    folder.get().getChildFile ("There.wav").replaceWithText ("mine");
    Host host;
    juce::File chosen;
    FileSheet::ask (host.panel, { FileQuestion::Kind::save, "Save a copy", folder.get().getChildFile ("Take.wav"), "*.wav", ".wav" }, [&] (const juce::File& file) { chosen = file; });
    letFilesBeListed();

    host.sheet->fileBrowser().setFileName ("There");
    host.sheet->accept();
    CHECK (chosen == juce::File());
    REQUIRE (host.sheet != nullptr);

    host.sheet->accept();
    CHECK (chosen == folder.get().getChildFile ("There.wav"));
}

TEST_CASE ("Standing in a folder is enough to choose it, and Esc chooses nothing", "[ui][files]")
{
    const TemporaryFolder folder;
    Host host;
    juce::File chosen;
    const auto ask = [&] { FileSheet::ask (host.panel, { FileQuestion::Kind::folder, "Where takes go", folder.get(), {}, {} }, [&] (const juce::File& file) { chosen = file; }); };

    ask();
    letFilesBeListed();
    CHECK (host.sheet->keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    CHECK (host.sheet == nullptr);
    CHECK (chosen == juce::File());

    ask();
    letFilesBeListed();
    CHECK (host.sheet->keyPressed (juce::KeyPress (juce::KeyPress::returnKey)));
    CHECK (chosen == folder.get());
}

TEST_CASE ("A file that is not there cannot be opened, and keys do not reach the window below", "[ui][files]")
{
    const TemporaryFolder folder;
    Host host;
    auto wasChosen = false;
    FileSheet::ask (host.panel, { FileQuestion::Kind::open, "Open a recording", folder.get(), "*.wav", {} }, [&] (const juce::File&) { wasChosen = true; });
    letFilesBeListed();

    host.sheet->accept();
    CHECK (! wasChosen);
    REQUIRE (host.sheet != nullptr);
    CHECK (host.sheet->keyPressed (juce::KeyPress ('r')));
    CHECK (! host.sheet->keyPressed (juce::KeyPress (juce::KeyPress::tabKey)));
}
