// The soak measures the memory of the process: other tests beside it would be measured too.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
