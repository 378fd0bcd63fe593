using System;
using System.Linq;
using System.Threading;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Dataverse keeps one instance of a step and uses it on many threads.</summary>
[Trait("Category", "Volume")]
public class ConcurrencyTests
{
    private const int Threads = 32;
    private const int CallsOfAThread = 10_000;

    private const string Configuration = """{"lockInactiveRows":true,"fixedOnceSet":["msdyn_callsid"],"required":["msdyn_callsid"],"severity":{"PCC003":"trace"}}""";

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void One_instance_on_many_threads_gives_every_request_its_own_verdict()
    {
        var requests = OfEachKind();
        var step = new ValidateOnUpdate(Configuration);
        var expected = requests.Select(request => Verdict(new ValidateOnUpdate(Configuration), request)).ToArray();
        expected.Distinct().Should().HaveCountGreaterThan(12, "requests of one verdict would prove nothing");

        var wrong = 0;
        var threads = Enumerable.Range(0, Threads).Select(seed => new Thread(() =>
        {
            // Each thread sends the requests in a different order.
            var random = new Random(seed);
            for (var i = 0; i < CallsOfAThread; i++)
            {
                var request = random.Next(requests.Length);
                if (Verdict(step, requests[request]) != expected[request]) Interlocked.Increment(ref wrong);
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        wrong.Should().Be(0);
    }

    private static IPluginExecutionContext[] OfEachKind()
    {
        var image = PhoneCall.State(0, 1, ("msdyn_callsid", "CA0"), ("msdyn_fromphone", "911"));
        var closed = PhoneCall.State(1, 2, ("msdyn_callsid", "CA0"));
        var good = PhoneCall.Row(("msdyn_callsid", "CA0"), ("msdyn_fromphone", "+442079460018"), ("msdyn_callername", "Siobhán"));
        return
        [
            Requests.Create(good), Requests.Create(PhoneCall.Row()), Requests.Create(PhoneCall.Row(("msdyn_callsid", "CA0"), ("msdyn_fromphone", "CALL ME"))),
            Requests.Create(PhoneCall.Row(("msdyn_callsid", new string('x', 101)))), Requests.Create(PhoneCall.Row(("msdyn_callsid", 5), ("statecode", new OptionSetValue(3)))),
            Requests.Update(PhoneCall.Row(("msdyn_callsid", "CA1")), image), Requests.Update(PhoneCall.Row(("msdyn_callsid", "CA0")), image), Requests.Update(PhoneCall.Row(("msdyn_fromphone", null)), image),
            Requests.Update(PhoneCall.State(1, 1), image), Requests.Update(PhoneCall.Row(("msdyn_callername", "Ana")), closed), Requests.Update(PhoneCall.State(0, null, ("msdyn_callername", "Ana")), closed),
            Requests.Update(PhoneCall.Row(("ownerid", null))), Requests.SetState("SetState", 1, 2, image), Requests.SetState("SetState", 1, 1, image), Requests.SetState("SetStateDynamicEntity", null, 7, image),
            Requests.CreateMultiple(good, good, good), Requests.CreateMultiple(good, PhoneCall.Row(("msdyn_tophone", "1")), good), Requests.UpdateMultiple((good, image), (good, closed)),
            Requests.Of("Delete"), Requests.Of("Create"), Requests.Create(PhoneCall.Row(("msdyn_callsid", "a\tb"), ("createdon", null))),
        ];
    }

    private static string Verdict(ValidateOnUpdate step, IPluginExecutionContext request)
    {
        try
        {
            step.Execute(new OnlyContext(request));
            return "";
        }
        catch (InvalidPluginExecutionException exception)
        {
            return exception.Message;
        }
    }
}
