using System;
using System.Linq;
using System.Threading;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Dataverse keeps one instance of a step and calls it from many threads.</summary>
public class ConcurrencyTests
{
    private const int Threads = 32;
    private const int CallsOfAThread = 10_000;

    private const string Configuration = """{"lockInactiveRows":true,"fixedOnceSet":["msdyn_callsid"],"required":["msdyn_callsid"],"severity":{"PCC003":"trace"}}""";

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void One_instance_in_many_threads_gives_every_call_its_own_verdict()
    {
        var calls = Calls();
        var step = new ValidateOnUpdate(Configuration);
        var expected = calls.Select(call => Verdict(new ValidateOnUpdate(Configuration), call)).ToArray();
        expected.Distinct().Should().HaveCountGreaterThan(12, "calls of one verdict would prove nothing");

        var wrong = 0;
        var threads = Enumerable.Range(0, Threads).Select(seed => new Thread(() =>
        {
            // Each thread goes through the calls in an order of its own.
            var random = new Random(seed);
            for (var i = 0; i < CallsOfAThread; i++)
            {
                var call = random.Next(calls.Length);
                if (Verdict(step, calls[call]) != expected[call]) Interlocked.Increment(ref wrong);
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        wrong.Should().Be(0);
    }

    private static IPluginExecutionContext[] Calls()
    {
        var image = PhoneCall.State(0, 1, ("msdyn_callsid", "CA0"), ("msdyn_fromphone", "911"));
        var closed = PhoneCall.State(1, 2, ("msdyn_callsid", "CA0"));
        var good = PhoneCall.Row(("msdyn_callsid", "CA0"), ("msdyn_fromphone", "+442079460018"), ("msdyn_callername", "Siobhán"));
        return
        [
            PhoneCall.Create(good), PhoneCall.Create(PhoneCall.Row()), PhoneCall.Create(PhoneCall.Row(("msdyn_callsid", "CA0"), ("msdyn_fromphone", "CALL ME"))),
            PhoneCall.Create(PhoneCall.Row(("msdyn_callsid", new string('x', 101)))), PhoneCall.Create(PhoneCall.Row(("msdyn_callsid", 5), ("statecode", new OptionSetValue(3)))),
            PhoneCall.Update(PhoneCall.Row(("msdyn_callsid", "CA1")), image), PhoneCall.Update(PhoneCall.Row(("msdyn_callsid", "CA0")), image), PhoneCall.Update(PhoneCall.Row(("msdyn_fromphone", null)), image),
            PhoneCall.Update(PhoneCall.State(1, 1), image), PhoneCall.Update(PhoneCall.Row(("msdyn_callername", "Ana")), closed), PhoneCall.Update(PhoneCall.State(0, null, ("msdyn_callername", "Ana")), closed),
            PhoneCall.Update(PhoneCall.Row(("ownerid", null))), PhoneCall.SetState("SetState", 1, 2, image), PhoneCall.SetState("SetState", 1, 1, image), PhoneCall.SetState("SetStateDynamicEntity", null, 7, image),
            PhoneCall.CreateMultiple(good, good, good), PhoneCall.CreateMultiple(good, PhoneCall.Row(("msdyn_tophone", "1")), good), PhoneCall.UpdateMultiple((good, image), (good, closed)),
            PhoneCall.Context("Delete"), PhoneCall.Context("Create"), PhoneCall.Create(PhoneCall.Row(("msdyn_callsid", "a\tb"), ("createdon", null))),
        ];
    }

    private static string Verdict(ValidateOnUpdate step, IPluginExecutionContext call)
    {
        try
        {
            step.Execute(new OnlyContext(call));
            return "";
        }
        catch (InvalidPluginExecutionException exception)
        {
            return exception.Message;
        }
    }
}
