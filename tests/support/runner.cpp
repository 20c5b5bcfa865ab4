// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/runner.h"

#ifdef MW_TEST_WIDGETS
#include <QApplication>
using TestApplication = QApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

#include <QTemporaryDir>

#include <cstdio>
#include <map>
#include <string>

namespace mw::test {

namespace {

std::map<std::string, std::function<std::unique_ptr<QObject>()>>& classes()
{
    static std::map<std::string, std::function<std::unique_ptr<QObject>()>> instance;
    return instance;
}

}  // namespace

Registration::Registration(const char* name, std::function<std::unique_ptr<QObject>()> make)
{
    classes()[name] = std::move(make);
}

}  // namespace mw::test

int main(int argc, char** argv)
{
    // Nothing a test does may touch the settings and caches of the person who runs it.
    const QTemporaryDir home;
    for (const char* variable :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(variable, home.path().toUtf8());

    TestApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    std::string wanted;
    if (arguments.size() > 1 && !arguments[1].startsWith(QLatin1Char('-'))) {
        wanted = arguments[1].toStdString();
        arguments.removeAt(1);
    }
    int failures = 0;
    int ran = 0;
    for (const auto& [name, make] : mw::test::classes()) {
        if (!wanted.empty() && name != wanted)
            continue;
        ++ran;
        failures += QTest::qExec(make().get(), arguments);
    }
    if (ran == 0) {
        std::fprintf(stderr, "there is no test class named \"%s\"\n", wanted.c_str());
        return 2;
    }
    return failures > 250 ? 250 : failures;
}
