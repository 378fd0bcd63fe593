using System;
using System.Globalization;
using System.Threading;

namespace PhoneCallCtx.Plugins.Tests;

public class TestCultureTests
{
    [Fact]
    public void The_tests_run_under_the_culture_of_TEST_CULTURE_or_else_under_one_on_every_thread()
    {
        var name = Environment.GetEnvironmentVariable("TEST_CULTURE") is { Length: > 0 } given ? given : CultureInfo.CurrentCulture.Name;
        CultureInfo.CurrentCulture.Name.Should().Be(name);

        var other = "";
        var thread = new Thread(() => other = CultureInfo.CurrentCulture.Name);
        thread.Start();
        thread.Join();
        other.Should().Be(name);
    }
}
