"""Every figure a report states: found, named, dated and told apart."""
