// SPDX-License-Identifier: GPL-3.0-or-later
#include "JackServer.h"

#include "Live/JackLibrary.h"

#include <csignal>
#include <fcntl.h>
#include <jack/jack.h>
#include <spawn.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string>
#include <vector>

extern char** environ;

namespace plus48::test
{
namespace
{
bool isRunning (const juce::String& program)
{
    for (const auto& process : juce::File ("/proc").findChildFiles (juce::File::findDirectories, false))
        if (process.getChildFile ("comm").loadFileAsString().trim() == program)
            return true;

    return false;
}

/** JACK has room for eight servers, and those that were killed keep their places, of whatever name they were. */
void forgetDeadServers()
{
    if (isRunning ("jackd") || isRunning ("jackdbus"))
        return;

    const juce::File memory ("/dev/shm");
    memory.getChildFile ("jack-shm-registry").deleteFile();

    for (const auto& segment : memory.findChildFiles (juce::File::findFiles, false, "jack-" + juce::String (getuid()) + "-*"))
        segment.deleteFile();
}
} // namespace

bool JackServer::isInstalled()
{
    for (const auto* folder : { "/usr/bin/", "/usr/local/bin/" })
        if (juce::File (juce::String (folder) + "jackd").existsAsFile())
            return true;

    return false;
}

JackServer::JackServer (double rate, int periodSamples, Mode modeToUse) : sampleRate (rate), period (periodSamples), mode (modeToUse)
{
    // A server with the name of one that is dead takes its place over.
    for (int number = 1; lock == -1; ++number)
    {
        name = "plus48-test-" + juce::String (number);
        const auto file = juce::File::getSpecialLocation (juce::File::tempDirectory).getChildFile (name + "-" + juce::String (getuid()) + ".lock");
        const auto opened = open (file.getFullPathName().toRawUTF8(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);

        if (opened == -1)
            return;

        if (flock (opened, LOCK_EX | LOCK_NB) == 0)
            lock = opened;
        else
            close (opened);
    }

    static const auto haveBeenForgotten [[maybe_unused]] = (forgetDeadServers(), true);
    setenv ("JACK_DEFAULT_SERVER", name.toRawUTF8(), 1);
    setenv ("JACK_NO_AUDIO_RESERVATION", "1", 1);
    JackLibrary::silence();
    start();
}

JackServer::~JackServer()
{
    wait (SIGTERM);
    unsetenv ("JACK_DEFAULT_SERVER");

    if (lock != -1)
        close (lock);
}

void JackServer::start()
{
    std::vector<std::string> words { "jackd", "-r", "-d", "dummy", "-r", std::to_string (static_cast<int> (sampleRate)), "-p", std::to_string (period), "-C", "2", "-P", "2" };

    if (mode == Mode::synchronous)
        words.insert (words.begin() + 2, "-S");

    std::vector<char*> arguments;

    for (auto& word : words)
        arguments.push_back (word.data());

    arguments.push_back (nullptr);

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init (&files);
    posix_spawn_file_actions_addopen (&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen (&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const auto failed = posix_spawnp (&child, "jackd", &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy (&files);

    if (failed != 0)
        return;

    process = child;

    for (int i = 0; i < 100 && ! up; ++i)
    {
        juce::Thread::sleep (50);

        if (auto* const client = jack_client_open ("waiting", JackNoStartServer, nullptr))
        {
            up = true;
            jack_client_close (client);
        }
    }
}

void JackServer::setPeriod (int newPeriod) const
{
    if (auto* const client = jack_client_open ("hand", JackNoStartServer, nullptr))
    {
        jack_set_buffer_size (client, static_cast<jack_nframes_t> (newPeriod));
        jack_client_close (client);
    }
}

void JackServer::disconnect (const char* from, const char* to) const
{
    if (auto* const client = jack_client_open ("hand", JackNoStartServer, nullptr))
    {
        jack_disconnect (client, from, to);
        jack_client_close (client);
    }
}

void JackServer::connect (const char* from, const char* to) const
{
    if (auto* const client = jack_client_open ("hand", JackNoStartServer, nullptr))
    {
        jack_connect (client, from, to);
        jack_client_close (client);
    }
}

bool JackServer::isConnected (const char* from, const char* to) const
{
    auto is = false;

    if (auto* const client = jack_client_open ("hand", JackNoStartServer, nullptr))
    {
        if (auto** const others = jack_port_get_all_connections (client, jack_port_by_name (client, from)))
        {
            for (auto** other = others; *other != nullptr; ++other)
                is = is || juce::String (*other) == to;

            jack_free (others);
        }

        jack_client_close (client);
    }

    return is;
}

void JackServer::holdFor (int milliseconds) const
{
    ::kill (process, SIGSTOP);
    juce::Thread::sleep (milliseconds);
    ::kill (process, SIGCONT);
}

void JackServer::kill() { wait (SIGKILL); }

void JackServer::wait (int signal)
{
    if (process == 0)
        return;

    ::kill (process, signal);
    waitpid (process, nullptr, 0);
    process = 0;
    up = false;
}
} // namespace plus48::test
