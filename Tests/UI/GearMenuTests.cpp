// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenMenu.h"
#include "Picture.h"

#include "UI/Look/Palette.h"
#include "UI/Look/WindowSize.h"

using namespace plus48;
using Kind = ui::GearMenu::Kind;
using test::OpenMenu;

TEST_CASE ("In a gear menu the arrows change the datasheet and nothing that stays: a preamp that is heard on the way goes with Esc", "[ui][gear-menu]")
{
    for (const auto kind : { Kind::source, Kind::microphone, Kind::preamp, Kind::audioInterface })
    {
        OpenMenu open (kind);
        const auto before = open.studio->editor.setup();
        std::vector<juce::String> seen;

        while (open.press (juce::KeyPress::upKey) && ! (open.menu.list().highlighted() == open.menu.list().row (0).item().id))
        {
        }

        for (int i = 0; i < open.menu.list().numRows(); ++i)
        {
            CAPTURE (static_cast<int> (kind), i);
            CHECK (open.menu.list().highlighted() == open.menu.list().row (i).item().id);
            CHECK (open.menu.datasheet().title.isNotEmpty());
            CHECK (open.menu.datasheet().effect.isNotEmpty());
            REQUIRE (open.press (juce::KeyPress::downKey));
        }

        CHECK (open.timesClosed == 0);
        CHECK ((open.studio->editor.setup() == before) == (kind != Kind::preamp));
        REQUIRE (open.press (juce::KeyPress::escapeKey));
        CHECK (open.studio->editor.setup() == before);
        CHECK (open.studio->editor.history().undoName().isEmpty());
    }
}

TEST_CASE ("Esc and a click beside a gear menu close it without a change", "[ui][gear-menu]")
{
    OpenMenu open (Kind::preamp);
    const auto before = open.studio->editor.setup();
    open.menu.highlight ("tube-60s");
    REQUIRE (open.press (juce::KeyPress::escapeKey));
    CHECK (open.timesClosed == 1);
    CHECK (open.studio->editor.setup() == before);
}

TEST_CASE ("The preamp menu puts another preamp into the slot, and the booster in front of both", "[ui][gear-menu]")
{
    OpenMenu open (Kind::preamp);
    REQUIRE (open.studio->sourceActions.choose ("voice").wasOk());

    SECTION ("a preamp")
    {
        open.menu.highlight ("tube-60s");
        open.menu.well().button().press();
        CHECK (open.studio->editor.channel().external.preampId == "tube-60s");
    }

    SECTION ("its input impedance, at once and by name")
    {
        REQUIRE (open.menu.list().highlighted() == "class-a-transformer");
        REQUIRE (open.menu.datasheet().inputOhms.size() == 2);
        REQUIRE (open.studio->editor.channel().external.impedanceOhm == Approx (1200.0));
        auto* impedance = [&]() -> ui::Segments* {
            std::function<ui::Segments*(juce::Component&)> find = [&find] (juce::Component& in) -> ui::Segments* {
                if (auto* found = dynamic_cast<ui::Segments*> (&in); found != nullptr && found->isVisible() && found->getTitle() == "Input impedance")
                    return found;

                for (auto* child : in.getChildren())
                    if (auto* found = find (*child))
                        return found;

                return nullptr;
            };
            return find (open.menu);
        }();
        REQUIRE (impedance != nullptr);
        impedance->setSelected (1, juce::sendNotification);
        CHECK (open.studio->editor.channel().external.impedanceOhm == Approx (300.0));
        CHECK (open.studio->editor.history().undoName() == "Input impedance");
        CHECK (open.timesClosed == 0);
    }

    SECTION ("the booster: 25 dB less gain, +48 V on, and back again")
    {
        const auto before = open.studio->editor.channel();
        open.menu.highlight ("inline-booster");
        CHECK (open.menu.datasheet().button == "Put the booster in");
        open.menu.chooseHighlighted();
        CHECK (open.studio->editor.channel().booster);
        CHECK (open.studio->editor.channel().phantom);
        CHECK (open.studio->editor.channel().builtIn.gainDb < before.builtIn.gainDb - 15.0);
        CHECK (open.menu.datasheet().button == "Take the booster out");
        open.menu.chooseHighlighted();
        CHECK_FALSE (open.studio->editor.channel().booster);
        CHECK_FALSE (open.studio->editor.channel().phantom);
    }
}

TEST_CASE ("The interface menu changes the interface, and says when a microphone will stay silent there", "[ui][gear-menu]")
{
    OpenMenu open (Kind::audioInterface);
    REQUIRE (open.studio->equipment.chooseMicrophone ("quiet-condenser").wasOk());
    open.menu.highlight ("sound-card");
    CHECK (open.menu.datasheet().effect.contains ("silent"));
    open.menu.highlight ("studio-8");
    REQUIRE (open.press (juce::KeyPress::returnKey));
    CHECK (open.studio->editor.setup().rig.interfaceId == "studio-8");
    CHECK (open.studio->editor.setup().rig.channels.size() == 8);
}

TEST_CASE ("Add your own makes a table that the catalogue reads, and keeps what is in it", "[ui][gear-menu]")
{
    OpenMenu open (Kind::microphone);
    const auto folder = open.studio.folder.get().getChildFile ("equipment");
    open.menu.highlight ("stage-dynamic");
    open.menu.addOwn();
    CHECK (open.opened == folder);
    REQUIRE (open.studio->notices.current().has_value());
    CHECK (open.studio->notices.current()->message.contains ("my-stage-dynamic"));

    const auto table = folder.getChildFile ("microphones.csv");
    const auto once = table.loadFileAsString();
    open.menu.addOwn();
    CHECK (table.loadFileAsString() == once);
    open.menu.highlight ("passive-ribbon");
    open.menu.addOwn();
    CHECK (table.loadFileAsString().startsWith (once));

    auto catalogue = Catalogue::shipped();
    juce::StringArray problems;
    catalogue.addFolder (folder, problems);
    CHECK (problems.isEmpty());
    REQUIRE (catalogue.microphone ("my-stage-dynamic") != nullptr);
    CHECK (catalogue.microphone ("my-stage-dynamic")->identity.usersOwn);
    CHECK (catalogue.microphone ("my-stage-dynamic")->sensitivityMvPerPa == Approx (catalogue.microphone ("stage-dynamic")->sensitivityMvPerPa));

    // The next studio shows it last, and its pencil opens the table.
    OpenMenu again (Kind::microphone, folder);
    const auto last = again.menu.list().numRows() - 1;
    CHECK (again.menu.list().row (last).item().isUsersOwn);
    CHECK (again.menu.list().row (last).item().id == "my-passive-ribbon");
    again.menu.setEquipmentFolder (folder);
    again.menu.list().row (last).onPencil();
    CHECK (again.opened == table);
}

TEST_CASE ("A gear menu stays inside the smallest window, with its button in sight", "[ui][gear-menu]")
{
    test::TestStudio studio;

    for (const auto card : { juce::Rectangle<int> (20, 56, 100, 164), juce::Rectangle<int> (480, 56, 500, 164), juce::Rectangle<int> (880, 300, 130, 300) })
    {
        ui::GearMenu menu (studio.get(), Kind::microphone, card);
        menu.setBounds (0, 0, ui::minimumWindowWidth, ui::minimumWindowHeight);
        CHECK (menu.getLocalBounds().reduced (16).contains (menu.panelArea()));
        CHECK (menu.panelArea().contains (menu.list().getBounds()));
        CHECK (menu.panelArea().contains (menu.well().getBounds()));
        CHECK (menu.list().getHeight() >= 3 * ui::GearRow::pitch);
    }
}

TEST_CASE ("Gear menus paint themselves in both themes, in the largest and the smallest window", "[ui][gear-menu]")
{
    test::TestStudio studio;
    REQUIRE (studio->sourceActions.choose ("voice").wasOk());
    REQUIRE (studio->editor.edit ("Room noise", [] (Setup& setup) { setup.rig.roomDba = 30.0; }).wasOk());

    struct Shown
    {
        const char* name;
        Kind kind;
        const char* id;
        juce::Rectangle<int> card;
    };

    const std::array<Shown, 5> menus { { { "source", Kind::source, "acoustic-guitar", { 36, 80, 132, 220 } },
                                         { "microphone", Kind::microphone, "quiet-condenser", { 224, 80, 160, 220 } },
                                         { "preamp", Kind::preamp, "tube-60s", { 440, 80, 160, 220 } },
                                         { "preamp-in-use", Kind::preamp, "class-a-transformer", { 440, 80, 160, 220 } },
                                         { "interface", Kind::audioInterface, "wide-gain-2", { 656, 80, 368, 220 } } } };

    for (const auto& shown : menus)
    {
        for (const auto theme : { ui::Theme::dark, ui::Theme::light })
        {
            for (const auto isSmall : { false, true })
            {
                ui::setTheme (theme);
                ui::GearMenu menu (studio.get(), shown.kind, isSmall ? shown.card.withHeight (140) : shown.card);
                menu.setBounds (0, 0, isSmall ? 1024 : 1440, isSmall ? 640 : 900);
                menu.highlight (shown.id);
                const auto name = juce::String ("gear-") + shown.name + (isSmall ? "-small" : "") + (theme == ui::Theme::light ? "-light" : "");
                const auto image = test::picture (menu, name);
                CAPTURE (name.toStdString());

                // The panel on its two surfaces, and the green button where there is something to press.
                CHECK (test::pixelsLike (image.getClippedImage (menu.panelArea()), ui::palette().s2, 2) > 50000);
                CHECK ((test::pixelsLike (image, ui::palette().good, 2) > 2000) == menu.datasheet().disabledReason.isEmpty());
            }
        }
    }

    ui::setTheme (ui::Theme::dark);
}
