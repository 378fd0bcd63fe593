using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Operations;

/// <summary>Builds the operations on rows from the classes of the lower floors.</summary>
internal sealed class RowOperations
{
    public RowOperations(LocalDataverseOptions options, RowStore store, SecurityModel security, FirstRows firstRows, EventPipeline pipeline)
    {
        Values = new RowValues(store, options.ChecksReferences);
        Writer = new RowWriter(store, Values, options);
        Seeding = new Seeding(store, Values);
        Creation = new RowCreation(pipeline, Writer, firstRows, options.Behavior);
        Update = new RowUpdate(pipeline, store, security, Values, Writer, options.Behavior);
        Deletion = new RowDeletion(pipeline, store, security, Values, Writer, Update, options);
        Links = new RowLinks(store, security, Values, Update, Writer, options.Behavior);
        Retention = new RowRetention(pipeline, store, Writer);
    }

    public RowValues Values { get; }

    public RowWriter Writer { get; }

    public Seeding Seeding { get; }

    public RowCreation Creation { get; }

    public RowUpdate Update { get; }

    public RowDeletion Deletion { get; }

    public RowLinks Links { get; }

    public RowRetention Retention { get; }
}
