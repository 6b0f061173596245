// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "FindComponent.h"
#include "Picture.h"
#include "TestStudio.h"

#include "UI/Channels/SideRow.h"
#include "UI/Look/Palette.h"
#include "UI/Window/MainView.h"

#include <cstdio>
#include <ctime>
#include <stdexcept>

using namespace plus48;
using namespace plus48::ui;

namespace
{
using Keys = juce::KeyPress;
const juce::ModifierKeys shift (juce::ModifierKeys::shiftModifier);

/** The window with the strips of a band, or of all that an interface takes. */
struct Window
{
    explicit Window (int numLinks = 0, int width = 1440, int height = 900)
    {
        REQUIRE (studio->sourceActions.dealOut ("band").wasOk());

        for (int i = 0; i < numLinks; ++i)
            REQUIRE (studio->equipment.addOpticalPreamp ("eight-channel").wasOk());

        view.setSize (width, height);
        view.show (Preferences::View::channels);
    }

    void run (double seconds)
    {
        std::array<float, 480> left {}, right {};
        float* const outputs[] { left.data(), right.data() };

        for (int block = 0; block < static_cast<int> (seconds * 100.0); ++block)
        {
            studio->engineForDevice().process (nullptr, 0, outputs, 2, 480);

            if (block % 3 == 2)
            {
                studio->engineForDevice().releaseRetired();
                view.advance (0.03);
            }
        }
    }

    std::vector<ChannelStrip*> strips()
    {
        std::vector<ChannelStrip*> seen;

        for (auto* const child : view.channelsView().getChildren())
            if (auto* const strip = dynamic_cast<ChannelStrip*> (child); strip != nullptr && strip->isVisible())
                seen.push_back (strip);

        return seen;
    }

    test::TestStudio studio;
    MainView view { studio.get() };
};

/** The control of a strip with this name. */
template <typename Type>
Type& control (ChannelStrip& strip, const juce::String& title)
{
    for (auto* const child : strip.getChildren())
        if (auto* const found = dynamic_cast<Type*> (child); found != nullptr && found->getTitle().startsWith (title))
            return *found;

    throw std::runtime_error (("No control is called " + title).toStdString());
}

double cpuMs()
{
    timespec now {};
    clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
    return 1.0e3 * static_cast<double> (now.tv_sec) + 1.0e-6 * static_cast<double> (now.tv_nsec);
}
/** Rows of the sound check whose tooltip begins with this. */
int numRowsThatHelp (juce::Component& parent, const juce::String& words)
{
    auto count = 0;

    for (auto* const child : parent.getChildren())
        count += numRowsThatHelp (*child, words) + (dynamic_cast<SideRow*> (child) != nullptr && child->getHelpText().startsWith (words) ? 1 : 0);

    return count;
}
} // namespace

TEST_CASE ("Keys of the Channels view: banks, strips, arming", "[ui][channels]")
{
    Window window (3);
    auto& editor = window.studio->editor;
    REQUIRE (editor.setup().numInputs() == 32);
    editor.selectInput (2);

    CHECK (window.view.keyPressed (Keys (Keys::pageDownKey)));
    CHECK (editor.selectedInput() == 10);
    CHECK (window.view.keyPressed (Keys ('5')));
    CHECK (editor.selectedInput() == 12);
    REQUIRE (window.strips().size() == 8);
    CHECK (window.strips().front()->input() == 8);

    CHECK_FALSE (editor.setup().isArmed (10));
    CHECK (window.view.keyPressed (Keys ('3', shift, 0)));
    CHECK (editor.setup().isArmed (10));
    CHECK (editor.selectedInput() == 12);
    CHECK (window.view.keyPressed (Keys ('a', shift, 'A')));
    CHECK (editor.setup().runningInputs().size() == 16);
    CHECK (window.view.keyPressed (Keys ('a', shift, 'A')));
    CHECK (editor.setup().runningInputs().size() == 8);

    // At the ends nothing moves.
    for (int i = 0; i < 5; ++i)
        CHECK (window.view.keyPressed (Keys (Keys::pageDownKey)));

    CHECK (editor.selectedInput() == 28);
    CHECK (window.view.keyPressed (Keys ('c')));
    CHECK_FALSE (window.view.showsChannels());
    CHECK_FALSE (window.view.channelsView().isVisible());

    // There the faceplate has them.
    CHECK (window.view.keyPressed (Keys ('2')));
    CHECK (editor.selectedInput() == 25);
}

TEST_CASE ("What is touched on a strip selects its input and turns there, and nowhere else", "[ui][channels]")
{
    Window window;
    auto& editor = window.studio->editor;
    editor.selectInput (0);
    const auto before = editor.setup();
    auto& strip = *window.strips()[1];

    control<LedButton> (strip, channelParameter (ParameterId::lowCut).name).press();
    CHECK (editor.selectedInput() == 1);
    CHECK (editor.setup().channelOf (1).lowCut != before.channelOf (1).lowCut);
    CHECK (editor.setup().channelOf (0) == before.channelOf (0));

    editor.selectInput (0);
    auto& knob = control<GainKnob> (*window.strips()[5], "Gain");
    const auto gain = editor.setup().channelOf (5).builtIn.gainDb;
    CHECK (knob.keyPressed (Keys (Keys::upKey)));
    CHECK (editor.selectedInput() == 5);
    CHECK (editor.setup().channelOf (5).builtIn.gainDb == Approx (gain + 1.0));
    CHECK (editor.setup().channelOf (0) == before.channelOf (0));

    control<Segments> (*window.strips()[3], "Path").onSelect (1);
    CHECK (editor.setup().channelOf (3).activePath == Path::b);
    CHECK (editor.selectedInput() == 3);

    control<ArmButton> (*window.strips()[4], "Armed").press();
    CHECK_FALSE (editor.setup().isArmed (4));
}

TEST_CASE ("A strip is renamed where its name stands, and empty it is named by what plays", "[ui][channels]")
{
    Window window;
    auto& name = control<StripName> (*window.strips()[0], "Name");
    CHECK (name.valueText() == "Kick");
    name.textField().onCommit ("Bass drum");
    CHECK (window.studio->strips.nameOf (0) == "Bass drum");
    CHECK (name.valueText() == "Bass drum");
    name.textField().onCommit ("");
    CHECK (name.valueText() == "Kick");
}

TEST_CASE ("A strip that clips is mended beside the strips, without going there", "[ui][channels][coach]")
{
    Window window;
    auto& editor = window.studio->editor;
    editor.selectInput (7);
    REQUIRE (editor.edit ("Loud", [] (Setup& setup) { setup.channelOf (1).builtIn.gainDb += 24.0; }).wasOk());
    const auto gain = editor.setup().channelOf (1).builtIn.gainDb;

    // Until one of its loud hits has been heard.
    for (int second = 0; second < 24 && test::find (window.view.channelsView(), "go there") == nullptr; ++second)
        window.run (1.0);

    auto* const mend = test::find<PushButton> (window.view.channelsView(), "coach");
    auto* const go = test::find<PushButton> (window.view.channelsView(), "go there");
    REQUIRE (mend != nullptr);
    REQUIRE (go != nullptr);
    CHECK (mend->getTitle() == "Turn " + window.studio->strips.nameOf (1) + " down");

    // The sound check's row of it says what helps, too, in the coach's words: the rows are asked in turns.
    window.run (4.0);
    CHECK (numRowsThatHelp (window.view.channelsView(), "Turn it down. ") >= 1);
    CHECK (window.studio->coach.remedyFor (1) == "Turn it down");

    // Both whole, where they stand beside each other.
    CHECK (mend->getWidth() == mend->idealWidth() + 2 * Control::margin);
    CHECK (go->getWidth() == go->idealWidth() + 2 * Control::margin);

    mend->press();
    CHECK (editor.setup().channelOf (1).builtIn.gainDb < gain - 10.0);
    CHECK (editor.selectedInput() == 7);
    window.run (6.0);
    CHECK (test::find (window.view.channelsView(), "go there") == nullptr);
}

TEST_CASE ("An optical strip says why it has no path A", "[ui][channels][optical]")
{
    Window window (1);
    window.studio->editor.selectInput (9);
    auto& paths = control<Segments> (*window.strips()[1], "Path");
    CHECK (paths.selected() == 1);
    (void) paths.keyPressed (Keys (Keys::leftKey));
    CHECK (window.studio->editor.channel().activePath == Path::b);
    CHECK (control<GainKnob> (*window.strips()[1], "Gain").isEnabled());
    CHECK_FALSE (control<LedButton> (*window.strips()[1], channelParameter (ParameterId::pad).name).isEnabled());
}

TEST_CASE ("The bridge appears from nine inputs on, strips lie beside each other, four in a narrower window", "[ui][channels]")
{
    for (const auto width : { 1440, 1280, 1024 })
        for (const auto numLinks : { 0, 1, 3 })
        {
            INFO (width << " wide, " << numLinks << " links");
            Window window (numLinks, width, width == 1024 ? 640 : 900);
            auto* const bridge = test::findA<MeterBridge> (window.view.channelsView());
            CHECK ((bridge != nullptr) == (numLinks > 0));

            const auto strips = window.strips();
            REQUIRE (strips.size() == (width == 1440 ? 8U : 4U));

            for (std::size_t i = 0; i < strips.size(); ++i)
            {
                CHECK (window.view.channelsView().getLocalBounds().contains (strips[i]->getBounds()));
                CHECK (strips[i]->getHeight() >= 330);

                if (i > 0)
                    CHECK (strips[i]->getX() >= strips[i - 1]->getRight());
            }

            (void) test::picture (window.view, "channels-" + juce::String (width) + "-" + juce::String (numLinks));
        }
}

TEST_CASE ("The bars of the bridge stay within their wells, however loud", "[ui][channels]")
{
    Window window (1);
    auto* const bridge = test::findA<MeterBridge> (window.view.channelsView());
    REQUIRE (bridge != nullptr);
    const auto head = window.view.getLocalArea (bridge, bridge->getLocalBounds()).withHeight (32);
    const auto before = test::pixelsLike (test::picture (window.view).getClippedImage (head), palette().hot, 30);
    REQUIRE (window.studio->editor.edit ("Loud", [] (Setup& setup) {
                                      for (int input = 0; input < 8; ++input)
                                          setup.channelOf (input).builtIn.gainDb += 6.0;
                                  })
                 .wasOk());
    window.run (4.0);
    CHECK (test::pixelsLike (test::picture (window.view).getClippedImage (head), palette().hot, 30) == before);
    CHECK (test::pixelsLike (test::picture (window.view).getClippedImage (head), palette().good, 6) == 0);
}

TEST_CASE ("A press on the bridge selects that input, and its bank is shown", "[ui][channels]")
{
    Window window (3);
    auto* const bridge = test::findA<MeterBridge> (window.view.channelsView());
    REQUIRE (bridge != nullptr);
    REQUIRE (bridge->getNumChildComponents() == 4);
    auto* const bank = dynamic_cast<BridgeBank*> (bridge->getChildComponent (2));
    REQUIRE (bank != nullptr);
    bank->press();
    CHECK (window.studio->editor.selectedInput() / 8 == 2);
    CHECK (window.strips().front()->input() == 16);
}

namespace
{
/** Hears what is to be painted anew, as a window would. */
struct Invalidated : juce::CachedComponentImage
{
    explicit Invalidated (juce::RectangleList<int>& listToFill) : list (listToFill) {}

    void paint (juce::Graphics&) override {}
    bool invalidateAll() override { return invalidate ({ 10000, 10000 }); }
    void releaseResources() override {}

    bool invalidate (const juce::Rectangle<int>& area) override
    {
        list.add (area);
        return true;
    }

    juce::RectangleList<int>& list;
};

/** A band on every input of three links. */
void fillAll (Window& window)
{
    auto& studio = *window.studio.operator->();

    for (int input = 8; input < 32; ++input)
    {
        studio.editor.selectInput (input);
        REQUIRE (studio.sourceActions.choose (InputSource { "band", input % 8 }).wasOk());
    }

    window.run (2.0);
}

/** Where the things of this kind lie in the window. */
template <typename... Types>
juce::RectangleList<int> areasOf (MainView& view)
{
    juce::RectangleList<int> areas;
    const std::function<void (juce::Component&)> collect = [&] (juce::Component& parent) {
        for (auto* const child : parent.getChildren())
        {
            if (! child->isVisible())
                continue;

            if ((... || (dynamic_cast<Types*> (child) != nullptr)))
                areas.add (view.getLocalArea (child, child->getLocalBounds()));
            else
                collect (*child);
        }
    };
    collect (view);
    return areas;
}
} // namespace

TEST_CASE ("While sound plays only meters, halos and what is said of them are painted anew, never a strip or the tracks", "[ui][channels]")
{
    Window window (3);
    fillAll (window);
    window.view.setVisible (true);

    juce::RectangleList<int> painted;
    const auto moving = areasOf<LevelMeter, BridgeBank, GainKnob, ChannelSide, TopBar> (window.view);
    const auto meters = areasOf<LevelMeter, BridgeBank> (window.view);
    window.view.setCachedComponentImage (new Invalidated (painted));

    // That by itself wants all of it once.
    painted.clear();
    auto area = 0.0;
    constexpr int numFrames = 60;

    for (int frame = 0; frame < numFrames; ++frame)
    {
        window.run (0.03);

        for (const auto& each : painted)
            area += static_cast<double> (each.getWidth()) * each.getHeight();

        painted.subtract (moving);
        CHECK (painted.isEmpty());
        painted.clear();
    }

    // They do move.
    CHECK (area > 0.0);

    auto ofMeters = 0.0;

    for (const auto& each : meters)
        ofMeters += static_cast<double> (each.getWidth()) * each.getHeight();

    INFO (area / numFrames << " pixels a frame; the meters have " << ofMeters);
    CHECK (area / numFrames <= 1.5 * ofMeters);
    window.view.setCachedComponentImage (nullptr);
}

TEST_CASE ("What the Channels view costs: a frame of 32 meters within 8 ms, banks, views and arming within 100 ms", "[.cost]")
{
    Window window (3);
    fillAll (window);
    auto& view = window.view;
    auto& studio = *window.studio.operator->();
    const auto meters = areasOf<LevelMeter, BridgeBank> (view);

    juce::Image image (juce::Image::RGB, view.getWidth(), view.getHeight(), true);
    std::vector<double> frames;

    for (int i = 0; i < 31; ++i)
    {
        juce::Graphics g (image);
        g.reduceClipRegion (meters);
        const auto begin = cpuMs();
        view.paintEntireComponent (g, false);
        frames.push_back (cpuMs() - begin);
    }

    std::nth_element (frames.begin(), frames.begin() + 15, frames.end());
    const auto timed = [&view] (const std::function<void()>& act) {
        const auto begin = cpuMs();
        act();
        (void) test::picture (view);
        return cpuMs() - begin;
    };

    const auto whole = timed ([] {});
    const auto bank = timed ([&] { (void) view.keyPressed (Keys (Keys::pageUpKey)); });
    const auto path = timed ([&] { view.show (Preferences::View::path); });
    const auto channels = timed ([&] { view.show (Preferences::View::channels); });
    const auto arm = [&] (const std::vector<int>& inputs, bool shouldBeArmed) { return timed ([&] { (void) studio.strips.arm (inputs, shouldBeArmed); }); };
    const auto some = studio.strips.bankOf (8).inputs, all = studio.editor.setup().runningInputs();
    const auto bankAway = arm (some, false), bankBack = arm (some, true), allAway = arm (all, false), allBack = arm (all, true);

    std::printf ("Channels view, 32 inputs, ms of processor time: frame of meters %.2f, whole window %.1f, another bank %.1f, to the path %.1f, to the channels %.1f, a bank away %.1f and armed %.1f, all away %.1f and armed %.1f\n", frames[15], whole, bank, path, channels, bankAway, bankBack, allAway, allBack);
    CHECK (frames[15] <= 8.0);

    for (const auto each : { bank, path, channels, bankAway, bankBack, allAway, allBack })
        CHECK (each <= 100.0);
}
