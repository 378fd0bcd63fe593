// The soak measures the memory of the process, which parallel tests would change.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
