// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/LowerHalf.h"
#include "UI/Picture.h"
#include "UI/StudioAtWork.h"

#include "UI/Look/Plus48LookAndFeel.h"
#include "UI/Notice/NoticeBar.h"

using namespace plus48;
using namespace plus48::ui;

namespace
{
void paintAll (test::LowerHalf& half, const juce::String& name)
{
    for (const auto& [width, height] : { std::pair { 1440, 900 }, std::pair { 1200, 740 }, std::pair { 1024, 640 }, std::pair { 1920, 1080 } })
    {
        half.setWindow (width, height);
        half.tick (1.0);
        test::picture (half, name + "-" + juce::String (width));
    }
}
} // namespace

TEST_CASE ("The lower half can be looked at", "[takesui][.pictures]")
{
    Plus48LookAndFeel look;
    juce::LookAndFeel::setDefaultLookAndFeel (&look);
    {
        test::StudioAtWork work;
        auto& studio = work.studio;
        test::LowerHalf half (studio);
        work.tick = [&] (double seconds) { half.tick (seconds); };
        half.setWindow (1440, 900);
        paintAll (half, "empty");

        (void) studio.editor.editChannel ("Gain", [] (ChannelRig& channel) { channel.builtIn.gainDb = 54.0; });
        work.record (4.0);
        (void) studio.equipment.chooseMicrophone ("broadcast-dynamic");
        (void) studio.channelActions.hear (Path::b);
        work.record (8.0);
        studio.takes.star (2, true);
        studio.takes.rename (2, "Chorus idea, second try");
        (void) studio.channelActions.hear (Path::a);
        (void) studio.editor.editChannel ("Gain", [] (ChannelRig& channel) { channel.builtIn.gainDb = 60.0; });
        (void) studio.equipment.chooseMicrophone ("quiet-condenser");
        (void) studio.editor.editChannel ("Gain", [] (ChannelRig& channel) { channel.builtIn.gainDb = 60.0; });
        work.record (6.0);
        (void) studio.equipment.chooseMicrophone ("broadcast-dynamic");
        studio.transportActions.toggleRecording();
        work.run (9.0);
        studio.takes.select (2);
        paintAll (half, "recording");
        setTheme (Theme::light);
        look.refreshColours();
        half.sendLookAndFeelChange();
        paintAll (half, "recording-light");
        setTheme (Theme::dark);
        look.refreshColours();
        half.sendLookAndFeelChange();
        half.setWindow (1440, 900);
        test::picture (half, "recording-1440-2x", 2.0f);
        half.setWindow (1024, 640);
        half.coach.showTab (CoachPanel::Tab::noise);
        test::picture (half, "noise-1024");
        half.coach.showTab (CoachPanel::Tab::compare);
        test::picture (half, "compare-1024");
        half.coach.showTab (CoachPanel::Tab::coach);

        studio.transportActions.toggleRecording();
        work.waitFor ([&] { return studio.transport.state() == Transport::State::ready; });
        half.setWindow (1440, 900);
        (void) studio.transport.play (2);
        work.run (3.0);
        half.takes.renameSelected();
        studio.takes.select (3);
        work.run (0.5);
        test::picture (half, "playing-1440");
        test::picture (half, "playing-1440-2x", 2.0f);

        NoticeBar bar (studio.changes, studio.notices);
        studio.takes.remove (1);
        bar.setBounds (bar.idealBounds ({ 0, 0, 1440, 900 }));
        test::picture (bar, "notice");
        studio.notices.notify ({ "The folder /home/somebody/Music/Plus48 cannot be written to: choose another one, or make room on the disk, then record again.", {}, {} });
        bar.setBounds (bar.idealBounds ({ 0, 0, 1024, 640 }));
        test::picture (bar, "notice-long");
    }
    juce::LookAndFeel::setDefaultLookAndFeel (nullptr);
}
