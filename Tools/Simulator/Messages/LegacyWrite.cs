using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Store;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>How the older messages write: as the platform's own operation, or as an Update with its steps where the options say so.</summary>
internal static class LegacyWrite
{
    public static StoredRow Run(Organization organization, Call call, Transaction transaction, StoredRow row, Entity change)
    {
        // A step before it may have written to the row.
        if (!organization.Options.Behavior.LegacyRequestsRunUpdateSteps) return organization.Writer.Update(transaction, organization.Updates.Existing(row.Table, row.Id), change, call);
        organization.Updates.Update(call with { Transaction = transaction }, row.Table, [change], isMultiple: false, isLegacy: true);
        return organization.Updates.Existing(row.Table, row.Id);
    }
}
