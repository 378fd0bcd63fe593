using System;
using System.Globalization;
using System.Threading;

namespace PhoneCallCtx.Plugins.Tests;

public class TestCultureTests
{
    [Fact]
    public void Every_thread_has_the_culture_of_TEST_CULTURE_or_of_the_process()
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
