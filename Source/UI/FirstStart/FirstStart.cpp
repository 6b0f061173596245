// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/FirstStart/FirstStart.h"

#include "UI/Controls/Keyboard.h"
#include "UI/Look/Badges.h"
#include "UI/Look/GearArt.h"
#include "UI/Look/Icons.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

#include "Live/SimulatedDevice.h"
#include "Signal/SignedText.h"

namespace plus48::ui
{
namespace
{
constexpr int gap = 12, easiest = 1;

/** As InputSource::name. */
const std::array<const char*, 3> sources { Setup::liveInput, "voice", "electric-guitar" };
constexpr auto nothingLeaves = "Nothing leaves this computer.";
} // namespace

/** Where everything is, from the smallest window to the size it was drawn for; a larger one gets margins. */
struct FirstStart::Layout
{
    Layout (int width, int height)
    {
        const auto share = juce::jlimit (0.0f, 1.0f, static_cast<float> (height - 640) / 260.0f);
        const auto shareOfSmall = juce::jlimit (0.0f, 1.0f, static_cast<float> (height - 540) / 100.0f);
        const auto offset = juce::jmax (0, (height - 900) / 2);
        const auto between = [share, shareOfSmall, offset] (int smallest, int small, int drawn) {
            return offset + juce::roundToInt (static_cast<float> (smallest) + shareOfSmall * static_cast<float> (small - smallest) + share * static_cast<float> (drawn - small));
        };

        contentWidth = juce::jmin (1080, width - 64);
        left = (width - contentWidth) / 2;
        cardWidth = (contentWidth - 2 * gap) / 3;
        titleSize = 28.0f + 4.0f * shareOfSmall + 12.0f * share;
        title = between (44, 58, 112);
        subtitle = between (80, 98, 174);
        cards = between (106, 130, 248);
        cardHeight = between (222, 246, 312) - offset;
        question = between (334, 384, 574);
        next = between (376, 432, 632);
        steps = between (400, 458, 666);
        note = between (442, 510, 740);
        foot = between (518, 600, 838);
    }

    int columnX (int index) const noexcept { return left + index * (cardWidth + gap); }

    static constexpr int noteHeight = 72;
    float titleSize = 44.0f;
    int left = 0, contentWidth = 0, cardWidth = 0, title = 0, subtitle = 0, cards = 0, cardHeight = 0, question = 0, next = 0, steps = 0, note = 0, foot = 0;
};

FirstStart::FirstStart (StudioChanges& changesToUse, StudioDevices& devicesToUse, SourceActions& sourceActionsToUse, ChannelActions& channelActionsToUse, UserPreferences& preferencesToUse, const Catalogue& catalogue, EquipmentActions& equipment)
    : changes (changesToUse), devices (devicesToUse), sourceActions (sourceActionsToUse), channelActions (channelActionsToUse), preferences (preferencesToUse),
      isFirstTime (! preferencesToUse.current().hasStarted),
      question (catalogue, equipment),
      skipText (isFirstTime ? "Skip to the empty window" : "Back to the window")
{
    setTitle ("First start");
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);
    setWantsKeyboardFocus (true);

    using Picture = ChoiceCard::Picture;
    cards[0] = std::make_unique<ChoiceCard> (Picture::microphone, "My microphone", "Your own voice, through your sound card.", "1");
    cards[1] = std::make_unique<ChoiceCard> (Picture::voice, "A demo voice", "A clean recording to try every knob on.", "2");
    cards[2] = std::make_unique<ChoiceCard> (Picture::instrument, "An instrument", "Guitar, bass or keys: yours or a demo.", "3");

    for (int i = 0; i < 3; ++i)
    {
        addAndMakeVisible (card (i));
        card (i).setEasiest (i == easiest);
        card (i).onPress = [this, i] { choose (i); };
    }

    card (1).setFoot ("Ready", true);
    card (2).setFoot ("Ready with a demo guitar", true);

    question.onResize = [this] { resized(); };
    question.onDone = [this] {
        if (isShowing())
            card (easiest).grabKeyboardFocus();
    };
    addAndMakeVisible (question);

    addChildComponent (lookAgain);
    lookAgain.setNames ("Look again", "Looks for a sound card and opens the best there is.");
    lookAgain.onPress = [this] {
        if (devices.all() != nullptr)
            devices.all()->openBestSoon();

        refresh();
    };

    addChildComponent (settings);
    settings.setNames ("Audio settings", "Opens the settings of sound card, rate and device block.");
    settings.onPress = [this] {
        if (onOpenSettings != nullptr)
            onOpenSettings();
    };

    addAndMakeVisible (skipText);
    skipText.setNames (isFirstTime ? "Skip to the empty window" : "Back to the window", isFirstTime ? "Nothing is armed, so nothing sounds yet." : "Nothing changes.", "Esc");
    skipText.onPress = [this] { skip(); };

    changes.addListener (this);
    refresh();
}

FirstStart::~FirstStart() { changes.removeListener (this); }

void FirstStart::studioChanged (StudioChange change)
{
    if (change == StudioChange::device)
        refresh();
}

void FirstStart::refresh()
{
    deviceName = "Simulated sound card";
    onlySimulated = true;
    hasInputs = false;

    if (devices.all() != nullptr)
    {
        const auto status = devices.all()->status();

        if (status.isPlaying && status.device.type != SimulatedDevice::typeName)
        {
            onlySimulated = false;
            hasInputs = ! status.inputs.isEmpty();
            deviceName = status.device.name();
        }
    }

    card (0).setFoot (hasInputs ? "Ready" : (onlySimulated ? "Plug in a sound card first" : "This sound card has no inputs"), hasInputs);
    lookAgain.setVisible (onlySimulated);
    settings.setVisible (onlySimulated);
    resized();
    repaint();
}

void FirstStart::choose (int index)
{
    if (index == 0 && ! hasInputs)
    {
        if (onOpenSettings != nullptr)
            onOpenSettings();

        return;
    }

    // Who has a microphone has the same at every input.
    const auto* const source = sources[static_cast<std::size_t> (index)];
    const auto result = source == InputSource::live ? sourceActions.chooseLive() : sourceActions.choose (juce::String (source));

    if (result.failed())
    {
        problem = result.getErrorMessage();
        repaint();
        return;
    }

    finish();
}

void FirstStart::skip()
{
    if (isFirstTime)
        (void) channelActions.disarmAll();

    finish();
}

void FirstStart::finish()
{
    auto next = preferences.current();
    next.hasStarted = true;
    preferences.set (next);

    if (onClose != nullptr)
        onClose();
}

bool FirstStart::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress::escapeKey)
    {
        skip();
        return true;
    }

    if (key == juce::KeyPress::returnKey)
    {
        choose (easiest);
        return true;
    }

    if (const auto digit = keyboard::digitOf (key).value_or (0); digit >= 1 && digit <= 4)
    {
        digit == 4 ? question.begin() : choose (digit - 1);
        return true;
    }

    return false;
}

void FirstStart::parentHierarchyChanged()
{
    if (isShowing())
        card (easiest).grabKeyboardFocus();
}

FirstStart::Layout FirstStart::layOut() const { return { getWidth(), getHeight() }; }

void FirstStart::resized()
{
    const auto layout = layOut();

    for (int i = 0; i < 3; ++i)
        card (i).setBody ({ layout.columnX (i), layout.cards, layout.cardWidth, layout.cardHeight });

    question.setBounds (layout.left, layout.question, layout.contentWidth, question.idealHeight());
    question.toFront (false);

    const auto right = layout.left + layout.contentWidth - 20;
    const auto settingsWidth = settings.idealWidth(), lookWidth = lookAgain.idealWidth(), buttonY = layout.note + (Layout::noteHeight - 32) / 2;
    settings.setBody ({ right - settingsWidth, buttonY, settingsWidth, 32 });
    lookAgain.setBody ({ right - settingsWidth - 14 - lookWidth, buttonY, lookWidth, 32 });

    // Sentence and link side by side, centred together.
    const auto words = juce::roundToInt (textWidth (type::caption(), nothingLeaves)) + 4, link = skipText.idealWidth();
    skipText.setBody ({ (getWidth() - words - link) / 2 + words, layout.foot - 3, link, 20 });
}

void FirstStart::paintTop (juce::Graphics& g) const
{
    const auto& p = palette();
    drawLogo (g, { 16.0f, 14.0f, 28.0f, 28.0f });
    drawText (g, "Plus48", displayFont (16.0f, Weight::bold), p.t1, { 54.0f, 18.0f, 120.0f, 20.0f });

    const auto text = deviceName + ", " + signedNumber (devices.sampleRate() / 1000.0, 1).replace (".0", "") + " kHz";
    const auto width = textWidth (type::label(), text) + 40.0f;
    const auto pill = juce::Rectangle<float> (static_cast<float> (getWidth()) - 16.0f - width, 12.0f, width, 32.0f);
    g.setColour (p.s1);
    g.fillRoundedRectangle (pill, 16.0f);
    fillCircle (g, { pill.getX() + 16.0f, pill.getCentreY() }, 4.0f, onlySimulated ? p.hot : p.good);
    drawText (g, text, type::label(), p.t2, pill.withTrimmedLeft (28.0f));
}

void FirstStart::paintSteps (juce::Graphics& g, const Layout& layout) const
{
    const auto& p = palette();
    const auto line = juce::Rectangle<int> (layout.left, layout.next, layout.contentWidth, 20).toFloat();
    drawText (g, "What happens next", type::title(), p.t1, line);
    drawText (g, "Two clicks to your first take", type::label(), p.t2, line, juce::Justification::centredRight);

    struct Step
    {
        const char *title, *line, *key;
    };

    const std::array<Step, 3> steps { { { "Choose one of the three", "Cables and gain are set for you", "" }, { "Press Record", "Ten seconds are enough", "R" }, { "Listen, and swap the gear", "Same take, other preamp: hear the difference", "" } } };

    for (int i = 0; i < 3; ++i)
    {
        const auto& step = steps[static_cast<std::size_t> (i)];
        const auto area = juce::Rectangle<int> (layout.columnX (i), layout.steps, layout.cardWidth, 34).toFloat();
        const juce::Point<float> centre { area.getX() + 16.0f, area.getCentreY() };
        strokeCircle (g, centre, 15.25f, p.line2, 1.5f);
        drawText (g, juce::String (i + 1), type::strong(), p.t1, { centre.x - 16.0f, centre.y - 16.0f, 32.0f, 32.0f }, juce::Justification::centred);

        const auto words = area.withTrimmedLeft (46.0f);
        drawText (g, step.title, type::strong(), p.t1, words.withHeight (18.0f));
        drawText (g, step.line, type::caption(), p.t3, words.withTrimmedTop (19.0f).withHeight (14.0f));
        auto end = words.getX() + juce::jmax (textWidth (type::strong(), step.title), textWidth (type::caption(), step.line));

        if (juce::String (step.key).isNotEmpty())
        {
            const auto x = words.getX() + textWidth (type::strong(), step.title) + 8.0f;
            drawKeyCap (g, { x, words.getY(), keyCapWidth (step.key), 18.0f }, step.key);
            end = juce::jmax (end, x + keyCapWidth (step.key));
        }

        // An arrow to the next one, where there is room.
        const auto from = end + 24.0f, to = area.getRight() - 12.0f;

        if (i < 2 && to - from > 20.0f)
        {
            juce::Path arrow;
            arrow.startNewSubPath (from, centre.y);
            arrow.lineTo (to, centre.y);
            arrow.startNewSubPath (to - 6.0f, centre.y - 5.0f);
            arrow.lineTo (to, centre.y);
            arrow.lineTo (to - 6.0f, centre.y + 5.0f);
            stroke (g, arrow, p.line2, 1.5f);
        }
    }
}

void FirstStart::paintNote (juce::Graphics& g, const Layout& layout) const
{
    const auto& p = palette();
    const auto area = juce::Rectangle<int> (layout.left, layout.note, layout.contentWidth, Layout::noteHeight).toFloat();
    drawPanel (g, area);
    drawIcon (g, Icon::warn, { area.getX() + 20.0f, area.getCentreY() - 10.0f, 20.0f, 20.0f }, p.hot);

    const auto words = juce::Rectangle<float>::leftTopRightBottom (area.getX() + 54.0f, area.getY(), static_cast<float> (lookAgain.getX()) - 12.0f, area.getBottom());
    const juce::String message ("Plus48 uses a simulated one: everything works. Plug a real one in later, and it is offered here.");
    const auto height = drawParagraph (nullptr, message, type::body(), p.t2, words, 18.0f);
    auto line = words.withTrimmedTop ((area.getHeight() - 18.0f - height) * 0.5f);
    drawText (g, "No sound card found", type::strong(), p.t1, line.removeFromTop (18.0f));
    drawParagraph (&g, message, type::body(), p.t2, line, 18.0f);
}

void FirstStart::paint (juce::Graphics& g)
{
    const auto& p = palette();
    const auto layout = layOut();
    const auto width = static_cast<float> (getWidth());
    g.fillAll (p.bg);
    paintTop (g);

    drawText (g, "Record a voice and see what the gear does.", displayFont (layout.titleSize, Weight::bold), p.t1, { 0.0f, static_cast<float> (layout.title), width, layout.titleSize + 8.0f }, juce::Justification::centred);
    drawText (g, problem.isNotEmpty() ? problem : juce::String ("What would you like to record first? You can change it at any time."), textFont (15.0f, Weight::regular), problem.isNotEmpty() ? p.red : p.t2,
              { 16.0f, static_cast<float> (layout.subtitle), width - 32.0f, 22.0f }, juce::Justification::centred);

    paintSteps (g, layout);

    if (onlySimulated)
        paintNote (g, layout);

    const auto words = textWidth (type::caption(), nothingLeaves) + 8.0f;
    drawText (g, nothingLeaves, type::caption(), p.t3, { skipText.body().getX() + static_cast<float> (skipText.getX()) - words, static_cast<float> (layout.foot), words, 14.0f });
}
} // namespace plus48::ui
