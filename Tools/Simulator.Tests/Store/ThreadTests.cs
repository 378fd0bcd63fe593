using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Simulator.Tests.Store;

/// <summary>Several threads use one Dataverse.</summary>
public class ThreadTests
{
    [Fact]
    public void Parallel_writers_lose_no_row_and_see_rising_versions()
    {
        var dataverse = new LocalDataverse();
        var ids = new ConcurrentBag<Guid>();
        Parallel.For(0, 16, writer =>
        {
            var last = 0L;
            for (var i = 0; i < 500; i++)
            {
                var id = dataverse.Create(TestSteps.Row(("msdyn_callername", $"{writer} {i}")));
                dataverse.Update(TestSteps.Change(id, ("msdyn_tophone", "112")));
                var version = dataverse.Find(PhoneCallTable.LogicalName, id)!.GetAttributeValue<long>("versionnumber");
                if (version <= last) throw new InvalidOperationException("a version did not rise");
                last = version;
                ids.Add(id);
            }
        });
        var rows = dataverse.ReadAll(PhoneCallTable.LogicalName);
        rows.Select(row => row.Id).ToHashSet().SetEquals(ids).Should().BeTrue();
        foreach (var column in new[] { "versionnumber", "msdyn_callername" }) new HashSet<object?>(rows.Select(row => row[column])).Count.Should().Be(16 * 500);
    }
}
