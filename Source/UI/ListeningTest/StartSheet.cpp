// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/ListeningTest/StartSheet.h"

#include "Signal/SignedText.h"
#include "UI/Controls/HelpAt.h"
#include "UI/Controls/Keyboard.h"
#include "UI/Look/Badges.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int sheetWidth = 760, sheetHeight = 772, footerHeight = 72, contentWidth = sheetWidth - 2 * sheetMargin;

/** In the body, which begins under the line below the title. */
constexpr int compareY = 15, pairY = 47, stripY = 115, questionY = 187, trialsY = 299, lampY = 467, phonesY = 543, bodyHeight = 622, cardHeight = 64;
/** The scrolled part begins behind the sheet's outline. */
constexpr int left = sheetMargin - 1;

constexpr int stripHeight = 56, stripTextWidth = 196;

juce::String letterOf (Path path) { return path == Path::a ? "A" : "B"; }
} // namespace

LampWords LampWords::of (const TestReadiness& ready)
{
    using State = TestReadiness::State;

    switch (ready.state)
    {
        case State::noTake: return { "No take yet", "Record a take first: a test plays it through both paths." };
        case State::making:
            if (ready.isLoopOnly)
                return { "Measuring the loudness", "Of the stretch that is looped." };

            return { "Measuring the loudness", "The other version is being made: " + juce::String (juce::roundToInt (100.0 * ready.progress)) + " %." };
        case State::impossible: return { "No test with this take", ready.problem };
        case State::apart:
            return { "Not equally loud: B is " + signedNumber (std::abs (ready.apartLu), 1) + " LU " + (ready.apartLu > 0.0 ? "louder" : "quieter"),
                     ready.canBeMatched ? "You would hear the loudness, not the preamp. Matching takes a moment." : "You would hear the loudness, not the preamp. Choose a longer stretch." };
        case State::fair: break;
    }

    const auto turned = std::abs (ready.turnedDb) < 0.05 ? juce::String() : " " + letterOf (ready.turned) + " was turned " + (ready.turnedDb < 0.0 ? "down " : "up ") + signedNumber (std::abs (ready.turnedDb), 1) + " dB.";
    return { "Equally loud: " + signedNumber (std::abs (ready.apartLu), 2) + " LU apart", "A fair test needs 0.1 or less." + turned };
}

/** What scrolls. */
class StartSheet::Body : public juce::Component, public HelpAt
{
public:
    explicit Body (StudioParts& studioToUse) : studio (studioToUse), wave (studioToUse.library, studioToUse.transport, studioToUse.listeningTest)
    {
        setSize (sheetWidth - 12, bodyHeight);
        play.setComponentID ("loop");
        play.onPress = [this] { studio.listeningTest.togglePlaying(); };
        match.setComponentID ("match");
        match.setNames ("Match the levels", "Makes both versions equally loud, so that the test is fair.", "M");
        match.onPress = [this] { (void) studio.channelActions.setLevelMatched (true); };
        question.onSelect = [this] (int) { trials.setQuestion (question.question()); };

        for (auto* child : std::initializer_list<juce::Component*> { &play, &question, &trials })
            addAndMakeVisible (child);

        addChildComponent (match);
        addAndMakeVisible (wave);
        wave.setComponentID ("loop wave");
        wave.setEditable (true);
        auto order = 0;

        for (auto* child : std::initializer_list<juce::Component*> { &play, &question, &trials, &match })
            child->setExplicitFocusOrder (++order);

        place();
    }

    void tick()
    {
        wave.tick();
        const auto isPlaying = studio.listeningTest.isPlaying();
        play.setIcon (isPlaying ? Icon::pause : Icon::play, 14.0f);
        play.setNames (isPlaying ? "Pause" : "Play", "Plays what the test is about: " + wave.rangeText() + ".", "Space");

        const auto next = studio.listeningTest.readiness();
        const auto nextWords = LampWords::of (next);

        if (next.state != ready.state || nextWords.title != words.title || nextWords.line != words.line || range != wave.rangeText())
        {
            ready = next;
            words = nextWords;
            range = wave.rangeText();
            a = studio.listeningTest.take() != 0 ? studio.listeningTest.side (Path::a) : TestRecord::Side();
            b = studio.listeningTest.take() != 0 ? studio.listeningTest.side (Path::b) : TestRecord::Side();
            setDescription (words.title + ". " + words.line);
            place();
            repaint();
        }

        match.setVisible (ready.state == TestReadiness::State::apart && ready.canBeMatched);
    }

    juce::String helpAt (juce::Point<int> position) const override
    {
        return position.y >= lampY && position.y < lampY + cardHeight ? glossary::meaningIn (words.title + " " + words.line) : juce::String();
    }

    void paint (juce::Graphics& g) override
    {
        const auto& p = palette();
        head (g, compareY, "What you compare", ready.state == TestReadiness::State::noTake ? juce::String() : "Take " + juce::String (studio.listeningTest.take()) + ", through two paths");
        paintSide (g, 0, "A", a, p.a);
        paintSide (g, 1, "B", b, p.b);

        auto strip = card (g, stripY, stripHeight).reduced (16.0f, 0.0f).removeFromRight (static_cast<float> (stripTextWidth)).withSizeKeepingCentre (stripTextWidth, 34.0f);
        drawTabular (g, range, type::strong(), p.t1, strip.removeFromTop (18.0f), juce::Justification::centredRight);
        drawText (g, wave.lengthText(), type::caption(), p.t3, strip, juce::Justification::centredRight);

        head (g, questionY, "The question", {});
        head (g, trialsY, "How many trials", juce::String::fromUTF8 ("Fixed before you start, so luck can\xe2\x80\x99t choose when to stop"));
        paintLamp (g);

        auto phones = card (g, phonesY, cardHeight);
        drawIcon (g, Icon::phones, phones.withTrimmedLeft (16.0f).withWidth (18.0f), p.t2);
        paintWords (g, phones, { "Wear headphones", "Set the voice as loud as someone talking to you, then leave the volume alone." }, phones.getRight());
    }

    QuestionCards question;
    LengthCards trials;
    PushButton match { PushButton::Kind::primary, "Match the levels" };
    TestReadiness ready;

private:
    void place()
    {
        play.setBody ({ left + 12, stripY + 10, 36, 36 });
        wave.setBounds (left + 60, stripY + 8, contentWidth - 60 - stripTextWidth - 28, 40);
        question.setBody ({ left, questionY + 32, contentWidth, cardHeight });
        trials.setBody ({ left, trialsY + 32, contentWidth, 116 });
        const auto width = match.idealWidth();
        match.setBody ({ left + contentWidth - 16 - width, lampY + 14, width, 36 });
    }

    static void head (juce::Graphics& g, int y, const juce::String& title, const juce::String& note)
    {
        const juce::Rectangle<float> line (left, static_cast<float> (y), contentWidth, 20.0f);
        drawText (g, title, type::title(), palette().t1, line);
        drawText (g, note, type::caption(), palette().t3, line, juce::Justification::centredRight);
    }

    static juce::Rectangle<float> card (juce::Graphics& g, int y, int height)
    {
        const juce::Rectangle<float> area (left, static_cast<float> (y), contentWidth, static_cast<float> (height));
        g.setColour (palette().s2);
        g.fillRoundedRectangle (area, 12.0f);
        return area;
    }

    static void paintSide (juce::Graphics& g, int column, const char* letter, const TestRecord::Side& side, juce::Colour colour)
    {
        const auto& p = palette();
        const auto width = contentWidth / 2 - 6;
        auto area = juce::Rectangle<int> (left + column * (width + 12), pairY, width, 56).toFloat();
        g.setColour (p.s2);
        g.fillRoundedRectangle (area, 12.0f);
        area = area.reduced (16.0f, 0.0f);
        drawText (g, letter, displayFont (28.0f, Weight::bold), colour, area.removeFromLeft (34.0f));
        area = area.withSizeKeepingCentre (area.getWidth(), 34.0f);
        drawText (g, side.name, type::strong(), p.t1, area.removeFromTop (18.0f));
        drawText (g, side.detail, type::caption(), p.t3, area);
    }

    static void paintWords (juce::Graphics& g, juce::Rectangle<float> area, const LampWords& said, float right)
    {
        area = area.withTrimmedLeft (48.0f).withRight (right - 12.0f).withSizeKeepingCentre (right - 12.0f - area.getX() - 48.0f, 34.0f);
        drawText (g, said.title, type::strong(), palette().t1, area.removeFromTop (18.0f));
        drawText (g, said.line, type::caption(), palette().t3, area);
    }

    void paintLamp (juce::Graphics& g) const
    {
        using State = TestReadiness::State;
        const auto& p = palette();
        const auto area = card (g, lampY, cardHeight);
        const juce::Point<float> lamp (area.getX() + 25.0f, area.getCentreY());
        auto right = area.getRight();

        if (ready.state == State::fair)
        {
            fillCircle (g, lamp, 10.0f, p.good.withAlpha (0.24f));
            fillCircle (g, lamp, 6.0f, p.good);
            auto fair = area.reduced (16.0f, 0.0f).removeFromRight (46.0f);
            drawText (g, "Fair", textFont (12.0f, Weight::semiBold), p.good, fair.withTrimmedLeft (22.0f));
            drawIcon (g, Icon::check, fair.withWidth (16.0f), p.good);
            right = fair.getX();
        }
        else if (ready.state == State::making)
        {
            juce::Path ring;
            ring.addEllipse (lamp.x - 7.0f, lamp.y - 7.0f, 14.0f, 14.0f);
            strokeDashed (g, ring, p.t3, 1.5f, 1.0f, 3.4f);
        }
        else
        {
            if (ready.state != State::noTake)
            {
                g.setColour (p.hot);
                g.drawRoundedRectangle (area.reduced (1.0f), 11.0f, 2.0f);
            }

            drawIcon (g, Icon::warn, juce::Rectangle<float> (18.0f, 18.0f).withCentre (lamp), p.hot);
            right = ready.canBeMatched ? static_cast<float> (match.getX()) : right;
        }

        paintWords (g, area, words, right);
    }

    StudioParts& studio;
    TestWave wave;
    PushButton play { PushButton::Kind::round, {}, Icon::play };
    LampWords words;
    juce::String range;
    TestRecord::Side a, b;
};

StartSheet::StartSheet (StudioParts& studioToUse) : studio (studioToUse), body (std::make_unique<Body> (studioToUse))
{
    setTitle (studio.listeningTest.claim().has_value() ? "Prove it" : "Blind test");
    cross.setNames ("Close", "Closes this sheet.", "Esc");
    cross.onPress = [this] { close(); };
    cancel.setComponentID ("cancel");
    cancel.setNames ("Cancel", "Closes this sheet; nothing is begun.", "Esc");
    cancel.onPress = [this] { close(); };
    start.setComponentID ("start");
    start.onPress = [this] {
        if (onStart != nullptr)
            onStart (body->question.question(), body->trials.trials());
    };
    earlier.setComponentID ("earlier tests");
    earlier.setNames ("Earlier tests", "Shows what was found out before, and tests that can go on.");
    earlier.onPress = [this] {
        if (onEarlierTests != nullptr)
            onEarlierTests();
    };

    viewport.setViewedComponent (body.get(), false);
    viewport.setScrollBarsShown (true, false);
    viewport.setWantsKeyboardFocus (false);
    viewport.setScrollBarThickness (10);
    auto order = 0;

    for (auto* child : std::initializer_list<juce::Component*> { &viewport, &cancel, &start, &earlier, &cross })
    {
        addAndMakeVisible (child);
        child->setExplicitFocusOrder (++order);
    }

    juce::Desktop::getInstance().addFocusChangeListener (this);
    body->tick();
    showState();
}

StartSheet::~StartSheet() { juce::Desktop::getInstance().removeFocusChangeListener (this); }

void StartSheet::globalFocusChanged (juce::Component* focused)
{
    if (focused == nullptr || ! body->isParentOf (focused))
        return;

    // What gets the keyboard is seen, with its heading.
    const auto area = body->getLocalArea (focused, focused->getLocalBounds()).expanded (0, 32);
    const auto top = viewport.getViewPositionY(), bottom = top + viewport.getMaximumVisibleHeight();

    if (area.getY() < top)
        viewport.setViewPosition (0, area.getY());
    else if (area.getBottom() > bottom)
        viewport.setViewPosition (0, top + area.getBottom() - bottom);
}

void StartSheet::choose (Question question, int trials)
{
    body->question.setSelected (question == Question::canYouTell ? 0 : 1, juce::sendNotification);

    for (std::size_t i = 0; i < trialNumbers.size(); ++i)
        if (trialNumbers[i] == trials)
            body->trials.setSelected (static_cast<int> (i));

    showState();
}

void StartSheet::showState()
{
    using State = TestReadiness::State;
    const auto isFair = body->ready.state == State::fair;
    const auto text = "Start, " + juce::String (body->trials.trials()) + " trials";
    start.setText (text);
    start.setNames (text, "What is what, meters and score stay hidden until the end.", "Enter");
    start.setDisabledReason (isFair ? juce::String() : LampWords::of (body->ready).title + ".");

    // One green button at a time.
    start.setColours (isFair ? nullptr : &Palette::s3, isFair ? nullptr : &Palette::t1);
}

void StartSheet::tick (double)
{
    body->tick();
    const auto before = start.getTitle();
    showState();

    if (start.getTitle() != before)
        resized();
}

juce::Rectangle<int> StartSheet::sheetArea() const
{
    return getLocalBounds().withSizeKeepingCentre (std::min (sheetWidth, getWidth() - 32), std::min (sheetHeight, getHeight() - 32));
}

void StartSheet::resized()
{
    const auto area = sheetArea();
    cross.setBody (sheetCrossArea (area));
    const auto link = earlier.idealWidth(), right = area.getRight() - sheetMargin - 24 - juce::roundToInt (keyCapWidth ("Esc")) - 20;
    earlier.setBody ({ right - link, area.getY() + 24, link, 20 });

    auto footer = area.withTrimmedTop (area.getHeight() - footerHeight).reduced (sheetMargin, 16);
    start.setBody (footer.removeFromRight (start.idealWidth() + 8));
    footer.removeFromRight (8);
    cancel.setBody (footer.removeFromRight (cancel.idealWidth() + 8));
    viewport.setBounds (area.withTrimmedTop (sheetHeaderHeight + 1).withTrimmedBottom (footerHeight + 1).reduced (1, 0));
}

bool StartSheet::keyPressed (const juce::KeyPress& key)
{
    for (const auto scrolling : { juce::KeyPress::pageUpKey, juce::KeyPress::pageDownKey, juce::KeyPress::upKey, juce::KeyPress::downKey })
        if (key == juce::KeyPress (scrolling))
        {
            viewport.keyPressed (key);
            return true;
        }

    if (key == juce::KeyPress (juce::KeyPress::spaceKey))
    {
        // The take of the test, whichever is chosen behind the sheet.
        studio.listeningTest.togglePlaying();
        return true;
    }

    if (keyboard::latinOf (key) == 'm' && ! key.getModifiers().isAnyModifierKeyDown())
    {
        body->match.press();
        return true;
    }

    if (key == juce::KeyPress (juce::KeyPress::returnKey))
    {
        start.press();
        return true;
    }

    return Overlay::keyPressed (key);
}

void StartSheet::paintSheet (juce::Graphics& g, juce::Rectangle<float> area)
{
    fillAndStroke (g, area, 16.0f, palette().s1, palette().line2, 1.0f);
    paintSheetHeader (g, area, getTitle());
    auto footer = area.removeFromBottom (static_cast<float> (footerHeight));
    g.setColour (palette().line);
    g.fillRect (footer.withHeight (1.0f));
    drawText (g, "What is what, meters and score stay hidden until the end.", type::caption(), palette().t3, footer.withTrimmedLeft (static_cast<float> (sheetMargin)).withRight (static_cast<float> (cancel.getX())));
}
} // namespace plus48::ui
