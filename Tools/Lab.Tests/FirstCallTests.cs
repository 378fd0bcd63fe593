using System;
using PhoneCallCtx.Lab.Benchmarks.Cold;

namespace PhoneCallCtx.Lab.Tests;

/// <summary>
/// The first call of a process compiles little. The counts are those of the thread of the call, which do not vary from run to run.
/// The bounds are the measured numbers and a tenth, for other versions of .NET.
/// </summary>
public class FirstCallTests
{
    [Theory]
    [InlineData(FirstCall.Accepted, true, 184, 9161)]
    [InlineData(FirstCall.Accepted, false, 84, 7402)]
    [InlineData(FirstCall.Rejected, true, 332, 16134)]
    [InlineData(FirstCall.Rejected, false, 148, 12848)]
    public void The_first_call_of_a_process_compiles_little(string outcome, bool hasTiers, int methods, int bytes)
    {
        var call = FirstCall.Measure(FirstCall.Plugin, outcome, hasTiers);
        call.Methods.Should().BeInRange(methods / 2, methods * 11 / 10);
        call.Bytes.Should().BeInRange(bytes / 2, bytes * 11 / 10);
    }

    [Fact]
    public void The_list_of_methods_has_what_is_counted()
    {
        var call = FirstCall.Measure(FirstCall.Plugin, FirstCall.Accepted, hasTiers: true);
        var lines = FirstCall.ListMethods(FirstCall.Plugin, FirstCall.Accepted).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(call.Methods).And.ContainMatch("*PhoneCallCtx.Plugins.Steps.ValidateOnCreate::.ctor*");
    }
}
