// SPDX-License-Identifier: GPL-3.0-or-later
#include "Snapshot.h"

#include "SnapshotStage.h"

#include "Live/SimulatedDevice.h"
#include "UI/FirstStart/FirstStart.h"
#include "UI/Share/ShareSheet.h"

namespace plus48::ui
{
namespace
{
/** What records, plays or is about to. */
States transportStates()
{
    return {
        { "main", overMain ([] (Stage&) {}) },
        { "empty", [] (Stage& stage) { stage.run (3.0); } },
        { "recording", overMain ([] (Stage& stage) {
              stage.studio->transportActions.toggleRecording();
              stage.run (7.0);
          }) },
        { "playing", overMain ([] (Stage& stage) {
              stage.studio->takes.select (3);
              stage.studio->transportActions.togglePlaying();
              stage.run (2.5);
          }) },
    };
}

/** Rigs, right and wrong. */
States pathStates()
{
    return {
        { "path-b", overMain ([] (Stage& stage) {
              (void) stage.studio->channelActions.hear (Path::b);
              stage.run (3.0);
          }) },
        { "clipped", overMain ([] (Stage& stage) {
              (void) stage.studio->editor.editChannel ("Gain", [] (ChannelRig& rig) {
                  rig.distanceMetres = 0.03;
                  rig.builtIn.gainDb = 60.0;
              });
              stage.run (4.0);
          }) },
        { "no-power", overMain ([] (Stage& stage) {
              (void) stage.studio->equipment.chooseMicrophone ("quiet-condenser");
              (void) stage.studio->editor.editChannel ("+48 V", [] (ChannelRig& rig) { rig.phantom = false; });
              stage.run (4.0);
          }) },
        { "instrument", overMain ([] (Stage& stage) {
              (void) stage.studio->sourceActions.choose ("electric-guitar");
              stage.run (6.0);
          }) },
        { "booster", overMain ([] (Stage& stage) {
              (void) stage.studio->editor.editChannel ("Booster", [] (ChannelRig& rig) {
                  rig.booster = rig.phantom = true;
                  rig.builtIn.gainDb = 33.0;
              });
              stage.run (4.0);
          }) },
        { "eight-inputs", overMain ([] (Stage& stage) {
              (void) stage.studio->equipment.chooseInterface ("studio-8");
              stage.run (3.0);
          }) },
    };
}

/** A plug is held where the design has it, so far across the path. */
void holdPlug (Stage& stage, float acrossPath)
{
    auto& plug = stage.view->pathPanel().plugDrag();
    plug.grab ({ acrossPath * static_cast<float> (plug.getWidth()), 208.0f });
}

/** Cables: in the hand, and where they do not belong. */
States plugStates()
{
    return {
        { "wrong-jack", overMain ([] (Stage& stage) {
              (void) stage.studio->editor.edit ("Jack", [] (Setup& setup) {
                  setup.isLevelMatched = false;
                  auto& rig = setup.rig.channels.front();
                  rig.activePath = Path::b;
                  rig.external.gainDb = 60.0;
                  rig.external.trimDb = 0.0;
                  rig.external.into = { Jack::mic, 30.0 };
              });
              stage.run (4.0);
          }) },
        { "wrong-jack-dull", overMain ([] (Stage& stage) {
              (void) stage.studio->sourceActions.choose ("electric-guitar");
              (void) stage.studio->channelActions.plugInto (Cable::fromSource, Jack::line);
              stage.run (6.0);
          }) },
        { "plug-in-hand", overMain ([] (Stage& stage) {
              (void) stage.studio->sourceActions.choose ("electric-guitar");
              stage.run (3.0);
              holdPlug (stage, 0.44f);
          }) },
        { "plug-of-microphone", overMain ([] (Stage& stage) { holdPlug (stage, 0.3f); }) },
        { "plug-of-preamp", overMain ([] (Stage& stage) {
              (void) stage.studio->channelActions.hear (Path::b);
              stage.run (3.0);
              holdPlug (stage, 0.44f);
          }) },
    };
}

/** Takes that were deleted. */
States takesStates()
{
    return {
        { "notice", overMain ([] (Stage& stage) { stage.studio->takes.remove (2); }) },
        { "bin", overMain ([] (Stage& stage) {
              stage.studio->takes.remove (2);
              stage.studio->takes.remove (3);
              stage.studio->notices.dismiss();
              stage.view->openBin();
          }) },
        { "bin-row", overMain ([] (Stage& stage) {
              for (const auto number : { 1, 2, 3 })
                  stage.studio->takes.remove (number);

              stage.studio->notices.dismiss();
          }) },
    };
}

/** In milliseconds: for what is made in the background, and may fail. */
constexpr int patience = 20'000;

/** The share sheet of take 4 with its figures; `change` is what was chosen in it. */
void share (Stage& stage, const std::function<void (ShareChoices&)>& change, const std::function<void (ShareSheet&)>& act = {})
{
    stage.view->openShare (4);

    for (auto* const child : stage.view->getChildren())
        if (auto* const sheet = dynamic_cast<ShareSheet*> (child))
        {
            auto choices = sheet->choices();
            choices.folder = stage.folder.getChildFile ("Plus48 shared");
            change (choices);
            sheet->choose (choices);

            // What cannot be measured is a picture as well.
            for (int i = 0; i < patience && ! sheet->isMeasured(); ++i)
            {
                sheet->tick();
                juce::Thread::sleep (1);
            }

            sheet->tick();

            if (act != nullptr)
                act (*sheet);
        }
}

States shareStates()
{
    const auto shows = [] (ShareKind kind) { return overMain ([kind] (Stage& stage) { share (stage, [kind] (ShareChoices& next) { next.kind = kind; }); }); };
    const auto pair = [] (ShareChoices& next) { next.kind = ShareKind::pair; };

    return {
        { "share", shows (ShareKind::pair) },
        { "share-take", shows (ShareKind::take) },
        { "share-friends", overMain ([] (Stage& stage) {
              share (stage, [] (ShareChoices& next) {
                  next.kind = ShareKind::friends;
                  next.sender = "Mia";
              });
          }) },
        { "share-chain", shows (ShareKind::recipe) },
        { "share-progress", [pair] (Stage& stage) {
             stage.recordSome();
             stage.run (3.0);

             // In the middle of it, and no message comes before the picture is taken: with the next one it may be done.
             share (stage, pair, [] (ShareSheet& sheet) {
                 sheet.act();

                 for (int i = 0; i < patience && sheet.progress() < 0.35; ++i)
                     juce::Thread::sleep (1);

                 sheet.tick();
             });
         } },
        { "share-done", overMain ([pair] (Stage& stage) {
              share (stage, pair, [] (ShareSheet& sheet) {
                  sheet.act();

                  for (int i = 0; i < patience && sheet.phase() == ShareSheet::Phase::saving; ++i)
                  {
                      sheet.tick();
                      juce::Thread::sleep (1);
                  }
              });
          }) },
    };
}

/** A gear menu with the words somebody has typed. */
void searchInMenu (Stage& stage, PathPanel::Menu which, const juce::String& words)
{
    stage.view->openMenu (which);

    for (auto* const child : stage.view->getChildren())
        if (auto* const menu = dynamic_cast<GearMenu*> (child))
            menu->shelfBar().field().type (words);
}

/** What lies over the window. */
States sheetStates()
{
    return {
        { "first-start", [] (Stage& stage) { stage.view->openFirstStart(); } },
        { "first-start-interface", [] (Stage& stage) {
             stage.view->openFirstStart();

             for (auto* const child : stage.view->getChildren())
                 if (auto* const sheet = dynamic_cast<FirstStart*> (child))
                     sheet->interfaceQuestion().field().type ("scarlett 3rd");
         } },
        { "settings", overMain ([] (Stage& stage) {
              stage.studio->devices.all()->open ({ SimulatedDevice::typeName, SimulatedDevice::deviceName, SimulatedDevice::deviceName, 48000.0, 128 });
              stage.view->openSettings();
          }) },
        { "settings-problem", overMain ([] (Stage& stage) {
              stage.studio->devices.all()->open ({ DeviceList::alsa, "USB interface", "USB interface", 48000.0, 128 });
              stage.view->openSettings();
          }) },
        { "keys", overMain ([] (Stage& stage) { stage.view->openKeys(); }) },
        { "gear-source", overMain ([] (Stage& stage) { stage.view->openMenu (PathPanel::Menu::source); }) },
        { "gear-microphone", overMain ([] (Stage& stage) { stage.view->openMenu (PathPanel::Menu::microphone); }) },
        { "gear-preamp", overMain ([] (Stage& stage) {
              stage.view->openMenu (PathPanel::Menu::preamp);
              stage.settle();
          }) },
        { "gear-preamp-hot", overMain ([] (Stage& stage) {
              (void) stage.studio->channelActions.hear (Path::b);
              (void) stage.studio->equipment.choosePreamp ("tube-60s");
              (void) stage.studio->channelActions.setDrive (Drive::hot);
              stage.run (2.0);
              stage.view->openMenu (PathPanel::Menu::preamp);
              stage.settle();
          }) },
        { "gear-by-name", overMain ([] (Stage& stage) { searchInMenu (stage, PathPanel::Menu::audioInterface, "scarlett"); }) },
        { "gear-by-name-assumed", overMain ([] (Stage& stage) { searchInMenu (stage, PathPanel::Menu::preamp, "warm"); }) },
        { "gear-by-name-nothing", overMain ([] (Stage& stage) { searchInMenu (stage, PathPanel::Menu::microphone, "xyzzy"); }) },
        { "gear-interface", overMain ([] (Stage& stage) { stage.view->openMenu (PathPanel::Menu::audioInterface); }) },
    };
}

const States& allStates()
{
    static const auto states = [] {
        States all;

        for (auto part : { transportStates(), pathStates(), plugStates(), takesStates(), shareStates(), sheetStates(), compareStates(), listeningTestStates(), hearThroughStates(), listeningStates(), learnStates(), verdictStates(), coachStates(), channelsStates(), lessonStates() })
            all.merge (part);

        return all;
    }();

    return states;
}

/** False where there is no such state. */
bool onEachStage (const Snapshot& snapshot, const std::function<void (Stage&, const juce::String& name)>& use)
{
    if (! Snapshot::isKnown (snapshot.state))
        return false;

    Stage stage (snapshot);

    if (const auto number = Snapshot::lessons().indexOf (snapshot.state) + 1; number > 0)
    {
        showLesson (stage, number, [&] (const juce::String& name) { use (stage, name); });
        return true;
    }

    allStates().at (snapshot.state) (stage);
    use (stage, snapshot.state);
    return true;
}
} // namespace

juce::StringArray Snapshot::states()
{
    juce::StringArray names;

    for (const auto& [name, state] : allStates())
        if (! name.startsWith (lessonPrefix))
            names.add (name);

    // One with a condenser's switch, one with all that is heard and asked.
    names.add (lessonPrefix + juce::String (3));
    names.add (lessonPrefix + juce::String (7));
    return names;
}

juce::StringArray Snapshot::lessons()
{
    juce::StringArray names;

    for (int number = 1; number <= numLessons(); ++number)
        names.add (lessonPrefix + juce::String (number));

    return names;
}

bool Snapshot::isKnown (const juce::String& name) { return allStates().count (name) > 0 || lessons().contains (name); }

bool Snapshot::showEach (const std::function<void (juce::Component&, const juce::String&)>& use) const
{
    return onEachStage (*this, [&use] (Stage& stage, const juce::String& name) { use (*stage.view, name); });
}

juce::Result Snapshot::write (const juce::File& folder) const
{
    if (const auto made = folder.createDirectory(); made.failed())
        return juce::Result::fail (folder.getFullPathName() + " cannot be made: " + made.getErrorMessage());

    auto result = juce::Result::ok();

    const auto writeIn = [&] (Theme each, Stage& stage, const juce::String& name) {
        const auto file = folder.getChildFile (name + (each == Theme::light ? "-light" : "") + ".png");
        juce::MemoryOutputStream png;
        stage.setTheme (each);
        juce::PNGImageFormat().writeImageToStream (stage.view->createComponentSnapshot (stage.view->getLocalBounds(), true, static_cast<float> (scale)), png);

        if (! file.replaceWithData (png.getData(), png.getDataSize()))
            result = juce::Result::fail (file.getFullPathName() + " cannot be written.");
    };

    // The one that it goes on in comes last.
    const auto wasShown = onEachStage (*this, [&] (Stage& stage, const juce::String& name) {
        if (isInBothThemes)
            writeIn (theme == Theme::light ? Theme::dark : Theme::light, stage, name);

        writeIn (theme, stage, name);
    });

    if (! wasShown)
        return juce::Result::fail ("--state " + state + " is none; one of " + states().joinIntoString (", ") + " would be right.");

    return result;
}
} // namespace plus48::ui
