// SPDX-License-Identifier: GPL-3.0-or-later
#include "Live/DeviceThread.h"
#include "Live/EndSignals.h"
#include "UI/Window/Display.h"
#include "UI/Window/MainWindow.h"
#include "UI/Window/ProgramOptions.h"
#include "UI/Window/StartReport.h"

#include <cstdlib>
#include <iostream>

namespace plus48::ui
{
/** The only place where the program is put together. */
class Application : public juce::JUCEApplicationBase
{
public:
    const juce::String getApplicationName() override { return "Plus48"; }
    const juce::String getApplicationVersion() override { return PLUS48_VERSION; }
    bool moreThanOneInstanceAllowed() override { return true; }

    void initialise (const juce::String&) override
    {
        const auto options = ProgramOptions::fromCommandLine (getCommandLineParameterArray());

        if (options.answer.isNotEmpty() || options.error.isNotEmpty() || ! options.snapshots.empty())
        {
            setApplicationReturnValue (options.runWithoutWindow());
            quit();
            return;
        }

        if (! displayIsThere())
        {
            std::cerr << "Plus48 needs a display, and there is none; plus48-cli works without.\n";
            setApplicationReturnValue (2);
            quit();
            return;
        }

        // As the window's close does.
        signals = std::make_unique<EndSignals> ([this] (int signal) {
            setApplicationReturnValue (EndSignals::exitStatus (signal));
            quit();
        });

        studio = std::make_unique<Studio> (Studio::Options());
        window = std::make_unique<MainWindow> (*studio);
        onDisplayLost ([this] { endWithoutDisplay(); });
        report = options.reportSeconds > 0.0 ? std::make_unique<StartReport> (studio->soundCheck, options.reportSeconds) : nullptr;

        // Devices may take seconds to open: the window is there before.
        window->view().onFirstPaint = [this] {
            if (report != nullptr)
                report->painted();

            juce::MessageManager::callAsync ([this] { begin(); });
        };
    }

    void shutdown() override
    {
        report.reset();
        window.reset();
        studio.reset();
        signals.reset();
        DeviceThread::endProgramIfAnyHangs (getApplicationReturnValue());
    }

    void anotherInstanceStarted (const juce::String&) override {}
    void systemRequestedQuit() override { quit(); }
    void suspended() override {}
    void resumed() override {}
    void unhandledException (const std::exception*, const juce::String&, int) override { jassertfalse; }

private:
    void begin()
    {
        if (studio == nullptr)
            return;

        studio->begin();

        if (! studio->preferences.current().hasStarted && window != nullptr)
            window->view().openFirstStart();
    }

    /** No window can be shut any more, and Xlib ends the program when this returns: what is recorded is finished here. */
    void endWithoutDisplay()
    {
        studio.reset();
        std::_Exit (1);
    }

    std::unique_ptr<EndSignals> signals;
    std::unique_ptr<Studio> studio;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<StartReport> report;
};
} // namespace plus48::ui

int main (int argc, char* argv[])
{
    // JUCE opens every font it finds here when it first draws with an embedded one: one folder is enough to fall back on.
    setenv ("JUCE_FONT_PATH", "/usr/share/fonts/truetype/dejavu", 0);

    juce::JUCEApplicationBase::createInstance = []() -> juce::JUCEApplicationBase* { return new plus48::ui::Application(); };
    return juce::JUCEApplicationBase::main (argc, const_cast<const char**> (argv));
}
