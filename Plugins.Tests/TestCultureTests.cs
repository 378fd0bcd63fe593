using System;
using System.Globalization;
using System.Threading;

namespace PhoneCallCtx.Plugins.Tests;

public class TestCultureTests
{
    [Fact]
    public void The_tests_run_under_the_culture_that_they_are_asked_to_on_every_thread()
    {
        if (Environment.GetEnvironmentVariable("TEST_CULTURE") is not { Length: > 0 } name) return;
        CultureInfo.CurrentCulture.Name.Should().Be(name);

        var other = "";
        var thread = new Thread(() => other = CultureInfo.CurrentCulture.Name);
        thread.Start();
        thread.Join();
        other.Should().Be(name);
    }
}
