import { useEffect, useState } from 'react';

/** @returns the value once it has stood still for so many milliseconds: for searches while one types */
export const useLater = <Value>(value: Value, milliseconds = 300): Value => {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return later;
};
